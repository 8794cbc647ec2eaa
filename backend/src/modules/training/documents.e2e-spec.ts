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
});
