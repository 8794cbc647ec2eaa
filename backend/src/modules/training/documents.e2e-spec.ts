import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { picture } from '../../../test/files/documents';
import { form } from '../../../test/files/form';
import { epub, paragraph, word, xlsx } from '../../../test/files/office';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';

describe('documents that are taught', () => {
  let app: TestApp;
  let anna: SignedIn;
  beforeAll(async () => {
    app = await startApp();
    anna = await app.signUp();
  });
  afterAll(() => app.stop());

  const teach = (filename: string, bytes: Buffer) =>
    anna.post('/api/training/upload-document', form(filename, bytes));

  it('find a row of a workbook, a chapter of a book and the footnote of a letter', async () => {
    const rents = xlsx({
      sheets: {
        Rents: [
          ['Unit', 'Rent', 'Pets'],
          ['2B', 2150, 'two cats'],
        ],
      },
    });
    const manual = epub(['<h1>Water</h1><p>The main valve is under the sink.</p>']);
    const rules = word({
      body: paragraph('Grilling is allowed.', '<w:r><w:footnoteReference w:id="1"/></w:r>'),
      footnotes: `<w:footnote w:id="1">${paragraph('Charcoal is not.')}</w:footnote>`,
    });
    for (const [name, bytes] of [
      ['rents.xlsx', rents],
      ['manual.epub', manual],
      ['rules.docx', rules],
    ] as const)
      expect((await teach(name, bytes)).status).toBe(200);
    const snippetOf = async (query: string) =>
      (await anna.post('/api/knowledge/search', { query })).body[0]?.snippet;
    expect(await snippetOf('which unit has two cats')).toContain('Unit: 2B; Rent: 2150; Pets: two cats');
    expect(await snippetOf('where is the main valve')).toContain('under the sink');
    expect(await snippetOf('charcoal')).toContain('Charcoal is not.');
  });

  it.each(['jpeg', 'png', 'webp'] as const)(
    'are kept without the place where a %s photo was taken, as sharp and as upright as they came',
    async (format) => {
      const plain = await picture(format, 'Open house on Sunday');
      const photo = await sharp(plain)
        .withExif({
          IFD0: { Artist: 'Somebody Private', Orientation: '1' },
          IFD3: { GPSLatitude: '37/1 46/1 0/1', GPSLatitudeRef: 'N' },
        })
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>Somebody Private</a></x:xmpmeta>')
        .toFormat(format)
        .toBuffer();
      expect(photo.includes('Somebody Private')).toBe(true);
      const { status } = await teach(`front.${format}`, photo);
      expect(status).toBe(200);
      const kept = stored().find((file) => file.name.endsWith(format === 'jpeg' ? 'jpg' : format))!;
      expect(kept.bytes.includes('Somebody Private')).toBe(false);
      const about = await sharp(kept.bytes).metadata();
      expect([about.format, about.exif, about.xmp]).toEqual([format, undefined, undefined]);
      const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
      expect((await pixels(kept.bytes)).equals(await pixels(photo))).toBe(true);
    },
  );

  it('keep which way is up and nothing else a camera says', async () => {
    const photo = await sharp(await picture('jpeg', 'Sunday'))
      .withExif({ IFD0: { Artist: 'Somebody Private' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    await teach('sideways.jpeg', photo);
    const sideways = stored().filter(({ bytes }) => bytes.includes('Exif'));
    expect(sideways).toHaveLength(1);
    expect((await sharp(sideways[0]!.bytes).metadata()).orientation).toBe(6);
    expect(stored().filter(({ bytes }) => bytes.includes('Somebody Private'))).toEqual([]);
  });

  it('lose the place a telephone writes into a video', async () => {
    const box = (type: string, ...content: (Buffer | string)[]): Buffer => {
      const inner = Buffer.concat(content.map((part) => Buffer.from(part)));
      const head = Buffer.alloc(8);
      head.writeUInt32BE(inner.length + 8, 0);
      head.write(type, 4, 'latin1');
      return Buffer.concat([head, inner]);
    };
    const video = Buffer.concat([
      box('ftyp', 'isom\0\0\0\0isommp42'),
      box('moov', box('udta', box('\u00a9xyz', '+37.7700-122.4000/'), box('name', 'Tour'))),
    ]);
    await teach('tour.mp4', video);
    const kept = stored().find(({ name }) => name.endsWith('.mp4'))!;
    expect(kept.bytes.includes('+37.77')).toBe(false);
    expect(kept.bytes.includes('Tour')).toBe(true);
    expect(kept.bytes.length).toBe(video.length);
  });

  /** Every file on disk. */
  function stored(): { name: string; bytes: Buffer }[] {
    const folder = join(app.env.DATA_DIR, 'files');
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }));
  }
});
