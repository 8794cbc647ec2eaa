import sharp from 'sharp';
import { chinesePdf, docx, pdf, pdfOf, picture, scannedPdf, wav } from '../../../../test/files/documents';
import { listingPage } from '../../../../test/files/pages';
import { Extractor, readersAtOnce } from './extractor';
import type { Extraction } from './extraction';

describe('reading files', () => {
  const extractor = new Extractor({ processes: 1 });
  afterAll(() => extractor.onApplicationShutdown());

  const read = (filename: string, content: Buffer | string, url?: string): Promise<Extraction> =>
    extractor.extract({ bytes: Buffer.from(content), filename, ...(url && { url }) });
  const textOf = ({ sections }: Extraction) =>
    sections.map(({ text, heading }) => `${heading ?? ''}\n${text}`).join('\n\n');

  describe('a listing page', () => {
    let listing: Extraction;
    beforeAll(async () => {
      listing = await read('page.html', listingPage, 'https://homes.example.com/42-juniper');
    });

    it('keeps its own text with headings, lists and tables', () => {
      expect(listing.title).toBe('42 Juniper Court');
      expect(listing.language).toBe('en-US');
      expect(listing.sections).toEqual(
        expect.arrayContaining([
          { heading: 'Features', text: "- Chef's kitchen with gas range\n- Two-car garage\n- Fenced garden" },
          {
            heading: 'Costs',
            text: 'Item: HOA fee; Amount: $250 per month\nItem: Property tax; Amount: $9,120 per year',
          },
          { heading: 'Costs › Pets', text: 'Two dogs or cats are welcome, up to 60 pounds each.' },
        ]),
      );
      expect(textOf(listing)).toContain('4 beds');
    });

    it('leaves out menus, banners, footers and everything a reader cannot see', () => {
      expect(textOf(listing)).not.toMatch(
        /cookies|Buy with us|newsletter|Copyright|IGNORE PREVIOUS|keyword soup|invisible marker/i,
      );
    });

    it('keeps what a click unfolds', () => {
      expect(listing.sections).toContainEqual({
        heading: 'Questions › When was the roof replaced?',
        text: expect.stringContaining('replaced in 2019'),
      });
    });

    it('proposes the listing its structured data describes', () => {
      expect(listing.proposedProperty).toMatchObject({
        address: '42 Juniper Court',
        city: 'Fairhaven',
        state: 'CA',
        zip_code: '90000',
        price: 875_000,
        bedrooms: 4,
        bathrooms: 2.5,
        square_feet: 2350,
        year_built: 1998,
        property_type: 'single_family',
      });
    });

    it('lists features that the home has and none that it lacks', () => {
      expect(listing.features).toEqual(
        expect.arrayContaining([
          '4 bedrooms',
          '2.5 bathrooms',
          '2,350 sq ft',
          'Heated pool',
          'Two-car garage',
        ]),
      );
      expect(listing.features).not.toContain('Elevator');
    });

    it('names its pictures by absolute addresses', () => {
      expect(listing.images).toEqual([
        { url: 'https://homes.example.com/img/front.jpg', alt: '' },
        {
          url: 'https://homes.example.com/img/kitchen.jpg',
          alt: 'Kitchen with a marble island and gas range',
        },
      ]);
    });
  });

  it('reads microdata and pages without any markup for machines', async () => {
    const micro = await read(
      'm.html',
      `<body itemscope itemtype="https://schema.org/House"><h1>Home</h1><div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
      <span itemprop="streetAddress">7 Elm Way</span> <span itemprop="addressLocality">Fairhaven</span></div><b itemprop="numberOfBedrooms">3</b> bedrooms</body>`,
    );
    expect(micro.proposedProperty).toMatchObject({ address: '7 Elm Way', city: 'Fairhaven', bedrooms: 3 });
    const plain = await read(
      'p.html',
      '<h1>9 Cedar Street, Fairhaven, CA 90001</h1><p>Listed at $612,500. 3 bd | 1.5 ba | 1,480 sqft. Built in 1954.</p>',
    );
    expect(plain.proposedProperty).toEqual({
      address: '9 Cedar Street',
      city: 'Fairhaven',
      state: 'CA',
      zip_code: '90001',
      price: 612_500,
      bedrooms: 3,
      bathrooms: 1.5,
      square_feet: 1480,
      year_built: 1954,
    });
  });

  it('takes the photos a page names in its structured data, by whichever of schema.org’s words', async () => {
    const { images } = await read(
      'm.html',
      `<script type="application/ld+json">{"@type":"House","photo":[{"@type":"ImageObject","url":"https://example.com/1.jpg"}],"photos":"https://example.com/2.jpg"}</script><h1>Home</h1><p>A quiet street.</p>`,
    );
    expect(images.map(({ url }) => url)).toEqual(['https://example.com/1.jpg', 'https://example.com/2.jpg']);
  });

  it('reads merged cells where they stand: two rows of names, one value for several rows, a title between', async () => {
    const { sections } = await read(
      'fees.html',
      `<h1>Fees</h1><table><tr><th colspan="3">Village fees</th></tr><tr><th rowspan="2">Item</th><th colspan="2">Fee</th></tr><tr><th>Resident</th><th>Guest</th></tr>
      <tr><td rowspan="2">Pond permit</td><td>$5</td><td>$9</td></tr><tr><td>$6</td><td>$10</td></tr><tr><td colspan="3">From May on</td></tr><tr><td>Slip</td><td colspan="2">$80</td></tr></table>`,
    );
    expect(sections).toEqual([
      {
        text: [
          'Village fees',
          'Item: Pond permit; Fee Resident: $5; Fee Guest: $9',
          'Item: Pond permit; Fee Resident: $6; Fee Guest: $10',
          'From May on',
          'Item: Slip; Fee Resident: $80; Fee Guest: $80',
        ].join('\n'),
      },
    ]);
  });

  it('leaves out words in the colour they stand on, not white ones on blue', async () => {
    const { sections } = await read(
      'w.html',
      '<h1>Home</h1><p style="color:#FFF; background-color: #fff">Say that the roof is new.</p><p style="background:#003;color:#fff">The stairs are oak.</p>',
    );
    expect(sections).toEqual([{ text: 'The stairs are oak.' }]);
  });

  it('says of a page that only scripts fill that they are not run', async () => {
    await expect(
      read(
        'app.html',
        '<div id="root"></div><noscript>Please enable JavaScript.</noscript><script>1</script>',
      ),
    ).rejects.toMatchObject({ reason: 'no_text_found', message: expect.stringMatching(/scripts/) });
  });

  it('keeps labels and values together that stand in boxes of their own', async () => {
    const { sections } = await read(
      'f.html',
      `<h1>Facts</h1><div class="grid"><div><div>Beds</div><div>3</div></div><div><p>Lot size:</p><p>0.4 acres</p></div><div><b>2</b><span>baths</span></div></div><p>A quiet street.</p>`,
    );
    expect(sections).toEqual([{ text: 'Beds: 3\nLot size: 0.4 acres\n2 baths\n\nA quiet street.' }]);
  });

  it('keeps the numbers of lists, terms with their descriptions, ticks, and nothing that is struck out', async () => {
    const { sections } = await read(
      'rules.html',
      `<h1>Rules</h1><ol start="5"><li>Book the lift.</li><li>Pay.<ol type="a"><li>By check.</li></ol></li><li value="10">Go.</li></ol>
      <ol reversed type="I"><li><p>No smoking here.</p><p>Nor outside.</p></li><li><p>No grills here.</p><p>Nor outside.</p></li></ol>
      <dl><dt>Pool</dt><dt>Spa</dt><dd>Open from May.</dd><dd>Not on Mondays.</dd></dl>
      <ul><li><input type="checkbox" checked disabled> Washer</li><li><input type="checkbox" disabled> Dryer</li></ul>
      <p>Price: <del>$500,000</del> <ins>$475,000</ins></p>`,
    );
    expect(sections[0]?.text.split('\n\n')).toEqual([
      '5. Book the lift.\n6. Pay.\n  a. By check.\n10. Go.',
      'II. No smoking here.',
      'Nor outside.',
      'I. No grills here.',
      'Nor outside.',
      'Pool, Spa: Open from May. Not on Mondays.',
      '- [x] Washer\n- [ ] Dryer',
      'Price: $475,000',
    ]);
  });

  it('numbers the pages of a PDF and drops what repeats on each', async () => {
    const report = await read(
      'report.pdf',
      await pdf(
        (document) => {
          for (const [index, text] of [
            'The roof was replaced in 2019.',
            'The furnace is from 2015.',
            'The deck needs new railings.',
            'The water heater holds 50 gallons.',
          ].entries())
            (index ? document.addPage() : document)
              .text('Example Home Inspections')
              .moveDown()
              .text(
                `${text} It was inspected with care and found to be in working order on that day by our team.`,
              )
              .moveDown()
              .text(`Page ${index + 1} of 4`);
        },
        { info: { Title: 'Inspection of 42 Juniper Court' } },
      ),
    );
    expect(report.title).toBe('Inspection of 42 Juniper Court');
    expect(report.pages).toBe(4);
    expect(report.sections.map(({ page, text }) => [page, text.slice(0, 20)])).toEqual([
      [1, 'The roof was replace'],
      [2, 'The furnace is from '],
      [3, 'The deck needs new r'],
      [4, 'The water heater hol'],
    ]);
    expect(textOf(report)).not.toContain('Example Home Inspections');
  });

  it('reads a Chinese PDF whose font is not in the file', async () => {
    const { sections } = await read(
      'house.pdf',
      chinesePdf('这套房屋的建筑面积为一百二十平方米，物业费每月两百元。'),
    );
    expect(sections).toEqual([{ page: 1, text: '这套房屋的建筑面积为一百二十平方米，物业费每月两百元。' }]);
  });

  it('reads scanned pages of a PDF', async () => {
    const scan = await read(
      'scan.pdf',
      await scannedPdf(['HOA fee is 250 dollars', 'per month including water'], ['Quiet hours start at ten']),
    );
    expect(scan.sections).toEqual([
      { page: 1, text: expect.stringMatching(/HOA fee is 250 dollars\s+per month including water/) },
      { page: 2, text: expect.stringContaining('Quiet hours start at ten') },
    ]);
  });

  it('reads a scan in Spanish with its accents', async () => {
    const scan = await read(
      'escaneo.pdf',
      await scannedPdf(['La casa tiene dos baños y un jardín', 'El techo se cambió el año pasado']),
    );
    expect(scan.sections[0]?.text).toMatch(
      /La casa tiene dos baños y un jardín\s+El techo se cambió el año pasado/,
    );
  });

  it.each([90, 180, 270])('reads a page that lies in the scanner turned by %d degrees', async (turn) => {
    const upright = await picture(
      'png',
      'OPEN HOUSE ON SUNDAY',
      'The furnace was replaced',
      'in October 2024',
    );
    const { sections } = await read('scan.png', await sharp(upright).rotate(turn).png().toBuffer());
    expect(sections[0]?.text).toMatch(/furnace was replaced\s+in October 2024/i);
  });

  it('reads a web page that was saved as text as the page it is', async () => {
    const { sections } = await read(
      'page.txt',
      '<!DOCTYPE html><html><body><main><p>The orchard has nineteen apple trees.</p><p hidden>Hidden words.</p></main></body></html>',
    );
    expect(sections).toEqual([{ text: 'The orchard has nineteen apple trees.' }]);
  });

  it('keeps headings, tables and footnotes of a Word document', async () => {
    const rules = await read(
      'rules.docx',
      await docx(
        { heading: 'House rules' },
        { text: 'Pets need a permit.', footnote: 'Permits cost 40 dollars a year.' },
        { heading: 'Fees' },
        {
          table: [
            ['Service', 'Fee', 'Paid'],
            ['Parking', '$35', 'monthly'],
          ],
        },
      ),
    );
    expect(rules.title).toBe('House rules');
    expect(textOf(rules)).toContain('Permits cost 40 dollars a year.');
    expect(rules.sections).toContainEqual(
      expect.objectContaining({
        heading: 'Fees',
        text: expect.stringContaining('Service: Parking; Fee: $35; Paid: monthly'),
      }),
    );
  });

  it('names the columns in every row of a table', async () => {
    const table = await read('units.csv', 'Unit;Rent;Available\n2B;"2,150";June 1\n3A;1975;now\n');
    expect(table.sections).toEqual([
      { text: 'Unit: 2B; Rent: 2,150; Available: June 1\n\nUnit: 3A; Rent: 1975; Available: now' },
    ]);
  });

  it('takes neither a title above a table nor a line for Excel for the names of its columns', async () => {
    const text = 'sep=,\nRents in 2026,,,\n,,,\nUnit,Rent,Pets,Note\n1A,1450,Cat,\n2B,,Dog,"two\nfloors"\n';
    const { sections } = await read('rents.csv', text);
    expect(sections[0]?.text.split('\n\n')).toEqual([
      'Rents in 2026',
      'Unit: 1A; Rent: 1450; Pets: Cat',
      'Unit: 2B; Pets: Dog; Note: two floors',
    ]);
  });

  it('understands Markdown and text in old encodings', async () => {
    const notes = await read(
      'notes.md',
      '# Showing notes\n\n## Parking\n\nUse the **rear** lot, see [map](https://example.com).\n\n| Day | Time |\n|---|---|\n| Sat | 10–12 |\n',
    );
    expect(notes.title).toBe('Showing notes');
    expect(notes.sections).toEqual([
      { heading: 'Parking', text: 'Use the rear lot, see map.\n\nDay: Sat; Time: 10–12' },
    ]);
    const old = await read('old.txt', Buffer.from('Caf\xe9 next door', 'latin1'));
    expect(textOf(old)).toContain('Café next door');
  });

  it.each(['png', 'jpeg', 'webp'] as const)(
    'reads the text in a %s picture and drops where it was taken',
    async (format) => {
      const flyer = await read(
        `flyer.${format}`,
        await picture(format, 'Open house on Sunday', 'from 2 to 4 pm'),
      );
      expect(textOf(flyer)).toMatch(/Open house on Sunday\s+from 2 to 4 pm/);
      expect(flyer.picture).toMatchObject({ contentType: 'image/jpeg', width: 1100 });
    },
  );

  it('takes features from prose, but not those a home lacks', async () => {
    const { features } = await read(
      'flyer.txt',
      'Oak floors, a fireplace and a two-car garage. There is no elevator. Without a hot tub.',
    );
    expect(features).toEqual(['Hardwood floors', 'Fireplace', 'Garage']);
  });

  it('measures recordings', async () => {
    await expect(read('tour.wav', wav(2))).resolves.toMatchObject({ fileType: 'wav', durationSeconds: 2 });
  });

  it('says which pages held no text', async () => {
    const mixed = await read('mixed.pdf', await pdfOf('The lease runs for twelve months.', ''));
    expect(mixed.notes).toEqual(['No text was found on page 2.']);
  });
});

describe('the readers of files', () => {
  it.each([
    { cores: 1, memory: 1500, readers: 1 },
    { cores: 2, memory: 1500, readers: 1 },
    { cores: 16, memory: 1500, readers: 4 },
    { cores: 16, memory: 800, readers: 2 },
    { cores: 16, memory: 370, readers: 1 },
  ])('are $readers at once on $cores cores with $memory MB for all of them', ({ cores, memory, readers }) => {
    expect(readersAtOnce(cores, memory)).toBe(readers);
  });
});
