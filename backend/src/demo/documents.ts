// The libraries are loaded when the documents are made: only a first start makes them, every start would pay.

interface Page {
  title: string;
  paragraphs: string[];
}

const houseRules: Page[] = [
  {
    title: 'Juniper Terrace: house rules and fees',
    paragraphs: [
      'The association fee is 485 dollars a month for a two-bedroom home. It covers water, building insurance, the lift, the resident manager, the roof garden and the reserve fund. It does not cover electricity, internet or insurance of your belongings.',
      'The reserve fund held 1,240,000 dollars at the end of last year. No special assessment is planned. The last one, for the garage membrane, was paid off in 2023.',
      'Each home has one assigned space in the garage. Every space is wired for a charger; owners have the charger installed at their own cost by an electrician from the association’s list.',
    ],
  },
  {
    title: 'Pets, quiet hours and rentals',
    paragraphs: [
      'Two cats or dogs may live in each home. Dogs are leashed in the hallways and use the service lift. There is no weight limit. Assistance animals are not pets and need no approval.',
      'Quiet hours are from 10 pm to 7 am. Building work by owners is allowed Monday to Friday from 9 am to 5 pm and has to be announced to the manager a week before.',
      'Homes may be rented for twelve months or longer. Short stays are not allowed. At most a quarter of the homes may be rented at one time; there is a waiting list, which was empty in September.',
      'The roof garden is open from 8 am to 10 pm. The gas grill is booked with the manager. Bicycles belong in the bicycle room on level P1, which has 60 racks and a workbench.',
    ],
  },
];

/** The rules of the Juniper Terrace building, two pages. */
export async function houseRulesPdf(): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    size: 'LETTER',
    margin: 72,
    info: { Title: 'Juniper Terrace house rules', Author: 'Juniper Terrace Owners (demo)' },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  houseRules.forEach(({ title, paragraphs }, index) => {
    if (index > 0) document.addPage();
    document.font('Times-Bold').fontSize(18).text(title).moveDown();
    document.font('Times-Roman').fontSize(12);
    for (const paragraph of paragraphs) document.text(paragraph, { lineGap: 3 }).moveDown();
  });
  document.end();
  return finished;
}

const inspection: [item: string, finding: string][] = [
  ['Roof', 'Cedar shingles from 2019 in good order; expected life 25 years.'],
  ['Foundation', 'Bolted and braced in 2018 under permit. No movement seen.'],
  ['Plumbing', 'Copper throughout. The sewer lateral was replaced in 2017 and passed its pressure test.'],
  ['Electricity', '200 ampere panel from 2019. One outlet in the garage lacks a ground fault breaker.'],
  ['Heating', 'Radiant floor on the ground floor, fed by a heat pump installed in 2021.'],
  ['Chimney', 'The flue was lined in 2020; sweep it once a year.'],
  [
    'Windows',
    'Double glazed on the harbour side; the four original windows on the stairs are single glazed.',
  ],
];

/** Seller's disclosure and inspection summary of 27 Lantern Wharf Lane. */
export async function disclosureDocx(): Promise<Buffer> {
  const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } = await import('docx');
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
  return Packer.toBuffer(
    new Document({
      title: 'Seller’s disclosure, 27 Lantern Wharf Lane',
      sections: [
        {
          children: [
            new Paragraph({
              text: 'Seller’s disclosure: 27 Lantern Wharf Lane',
              heading: HeadingLevel.HEADING_1,
            }),
            heading('What the sellers know'),
            new Paragraph(
              'The house was damp on the north side until the drains were renewed in 2018; it has been dry since. The sellers have lived in the house for fourteen years.',
            ),
            new Paragraph(
              'The fence on the east side stands eight inches inside the lot line. The neighbour has agreed to this in writing.',
            ),
            new Paragraph(
              'The street is closed to cars for the harbour festival on the second weekend of August.',
            ),
            heading('Inspection summary'),
            new Table({
              rows: [['Part', 'Finding'] as const, ...inspection].map(
                ([item, finding], row) =>
                  new TableRow({ tableHeader: row === 0, children: [cell(item), cell(finding)] }),
              ),
            }),
            heading('What stays with the house'),
            new Paragraph(
              'The range, dishwasher, refrigerator, the oak bench in the hall and the outdoor shower stay. The hanging lamps in the studio do not.',
            ),
          ],
        },
      ],
    }),
  );
}

/** What is around the homes: distances and times, no opinions. */
export const neighbourhoodText = `# Around Port Larkspur

## Getting around
The ferry to the city leaves from Larkspur Landing Pier every 30 minutes on weekdays; the crossing takes 35 minutes. The pier is 0.6 miles from Lantern Wharf Lane and 0.9 miles from Juniper Terrace.
Bus 22 stops at Juniper Terrace every 20 minutes. The cycle path along the harbour runs 7 miles to Tamber Creek station.

## Groceries and errands
The covered market on Wharf Street is open Tuesday to Sunday from 8 am to 7 pm. The nearest pharmacy is at 300 Wharf Street.

## Schools
The homes lie in the Port Larkspur Unified School District. Assignment is decided by the district; please confirm it with the district office.

## Internet and power
Fibre internet is available on Lantern Wharf Lane and in Juniper Terrace. Millrace Orchard Road has cable internet.
`;
