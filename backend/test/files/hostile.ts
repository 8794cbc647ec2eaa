import { crc32, deflateSync } from 'node:zlib';
import { docx, pdf, pdfFromObjects, pdfOf, picture } from './documents';
import { epub, xlsx } from './office';
import { zip } from './zip';

export interface HostileFile {
  /** What it tries. */
  trick: string;
  filename: string;
  bytes: Buffer;
  /** The reasons that may be given; any other answer is a failure. */
  reasons: string[];
}

const contentTypes = {
  name: '[Content_Types].xml',
  data: Buffer.from(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
};
const relations = {
  name: '_rels/.rels',
  data: Buffer.from(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
};
const word = (xml: Buffer | string, claims?: number) =>
  zip([
    contentTypes,
    relations,
    { name: 'word/document.xml', data: Buffer.from(xml), ...(claims !== undefined && { claims }) },
  ]);

/** A PNG header that promises `width` × `height` pixels over next to no data. */
function pixelFlood(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const framed = Buffer.alloc(named.length + 8);
    framed.writeUInt32BE(data.length, 0);
    named.copy(framed, 4);
    framed.writeUInt32BE(crc32(named), named.length + 4);
    return framed;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  header.writeUInt8(2, 9);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Thousands of page entries that all point at one page. */
function pageBomb(count: number): Buffer {
  return pdfFromObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${'3 0 R '.repeat(count)}] >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>',
  ]);
}

const oleWithPassword = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(1016),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(480),
]);

/** A byte in the middle of the packed sheet is another one; the ZIP as such is sound. */
function withOneChange(workbook: Buffer): Buffer {
  const changed = Buffer.from(workbook);
  const at = changed.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 12;
  changed[at] = changed[at]! ^ 0xff;
  return changed;
}

/** Files that try to hurt whoever reads them, and what has to be said about each. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const goodPdf = await pdfOf('The roof was replaced in 2019.');
  const goodDocx = await docx({ text: 'The roof was replaced in 2019.' });
  const goodXlsx = xlsx({
    sheets: {
      Units: [
        ['Unit', 'Rent'],
        ['2B', '2,150'],
      ],
    },
  });
  const goodPng = await picture('png', 'Open house on Sunday');
  const goodJpg = await picture('jpeg', 'Open house on Sunday');
  const locked = await pdf((document) => document.text('secret'), {
    userPassword: 'open-sesame',
    ownerPassword: 'other',
  });
  const zeros = Buffer.alloc(90_000_000, 0x20);
  const run = (content: 'a' | 'random') =>
    `<w:r><w:t>${content === 'a' ? 'a' : Math.random().toString(36).slice(2, 8)}</w:t></w:r>`;
  const manyElements = (content: 'a' | 'random') =>
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${Array.from({ length: 370_000 }, () => `<w:p>${run(content)}</w:p>`).join('')}</w:body></w:document>`;
  return [
    { trick: 'nothing in it', filename: 'empty.pdf', bytes: Buffer.alloc(0), reasons: ['empty'] },
    { trick: 'nothing in it', filename: 'empty.txt', bytes: Buffer.alloc(0), reasons: ['empty'] },
    {
      trick: 'a name without an extension',
      filename: 'README',
      bytes: Buffer.from('hello'),
      reasons: ['unsupported'],
    },
    { trick: 'a program', filename: 'setup.exe', bytes: Buffer.from('MZ'), reasons: ['unsupported'] },
    { trick: 'a picture named PDF', filename: 'report.pdf', bytes: goodPng, reasons: ['lying_type'] },
    { trick: 'a PDF named PNG', filename: 'photo.png', bytes: goodPdf, reasons: ['lying_type'] },
    {
      trick: 'a program named text',
      filename: 'notes.txt',
      bytes: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]),
      reasons: ['lying_type'],
    },
    {
      trick: 'a ZIP named DOCX',
      filename: 'letter.docx',
      bytes: zip([{ name: 'a.txt', data: Buffer.from('hello') }]),
      reasons: ['lying_type'],
    },
    {
      trick: 'a PNG with a PDF in it',
      filename: 'two.png',
      bytes: Buffer.concat([goodPng.subarray(0, 33), goodPdf]),
      reasons: ['lying_type'],
    },
    {
      trick: 'a JPEG that is a ZIP too',
      filename: 'two.jpg',
      bytes: Buffer.concat([goodJpg, goodDocx]),
      reasons: ['lying_type'],
    },
    {
      trick: 'a PDF that is a ZIP too',
      filename: 'two.pdf',
      bytes: Buffer.concat([goodPdf, goodDocx]),
      reasons: ['lying_type'],
    },
    { trick: 'a PDF with a password', filename: 'locked.pdf', bytes: locked, reasons: ['encrypted'] },
    {
      trick: 'a DOCX with a password',
      filename: 'locked.docx',
      bytes: oleWithPassword,
      reasons: ['encrypted'],
    },
    {
      trick: 'half a PDF',
      filename: 'half.pdf',
      bytes: goodPdf.subarray(0, goodPdf.length / 2),
      reasons: ['corrupt', 'no_text_found'],
    },
    {
      trick: 'half a DOCX',
      filename: 'half.docx',
      bytes: goodDocx.subarray(0, goodDocx.length / 2),
      reasons: ['corrupt'],
    },
    {
      trick: 'half a PNG',
      filename: 'half.png',
      bytes: goodPng.subarray(0, goodPng.length / 2),
      reasons: ['corrupt'],
    },
    {
      trick: 'half a JPEG',
      filename: 'half.jpg',
      bytes: goodJpg.subarray(0, goodJpg.length / 2),
      reasons: ['corrupt'],
    },
    {
      trick: 'only the first bytes of an MP3',
      filename: 'short.mp3',
      bytes: Buffer.from([0xff, 0xfb, 0x90, 0x64]),
      reasons: ['corrupt', 'lying_type'],
    },
    { trick: 'a DOCX of 90 MB in 90 KB', filename: 'bomb.docx', bytes: word(zeros), reasons: ['too_large'] },
    {
      trick: 'a DOCX of 90 MB that claims 1 KB',
      filename: 'liar.docx',
      bytes: word(zeros, 1_000),
      reasons: ['corrupt', 'too_large'],
    },
    {
      trick: 'a DOCX with 5,000 parts',
      filename: 'parts.docx',
      bytes: zip([
        contentTypes,
        ...Array.from({ length: 5_000 }, (_, n) => ({ name: `word/p${n}.xml`, data: Buffer.from('x') })),
      ]),
      reasons: ['too_large'],
    },
    {
      trick: 'a small DOCX with a million elements',
      filename: 'elements.docx',
      bytes: word(manyElements('a')),
      reasons: ['too_large'],
    },
    {
      trick: 'the same with a believable ratio',
      filename: 'believable.docx',
      bytes: word(manyElements('random')),
      reasons: ['too_large'],
    },
    {
      trick: 'a DOCX whose XML defines entities',
      filename: 'entities.docx',
      bytes: word(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'z'.repeat(10_000)}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${'&a;'.repeat(50_000)}</w:t></w:r></w:p></w:body></w:document>`,
      ),
      reasons: ['too_large', 'out_of_memory', 'corrupt', 'timeout', 'no_text_found'],
    },
    {
      trick: 'an Excel workbook with a password',
      filename: 'locked.xlsx',
      bytes: oleWithPassword,
      reasons: ['encrypted'],
    },
    { trick: 'a DOCX named XLSX', filename: 'letter.xlsx', bytes: goodDocx, reasons: ['lying_type'] },
    { trick: 'a workbook named EPUB', filename: 'book.epub', bytes: goodXlsx, reasons: ['lying_type'] },
    {
      trick: 'half a workbook',
      filename: 'half.xlsx',
      bytes: goodXlsx.subarray(0, goodXlsx.length / 2),
      reasons: ['corrupt'],
    },
    {
      trick: 'a workbook with one changed byte',
      filename: 'changed.xlsx',
      bytes: withOneChange(goodXlsx),
      reasons: ['corrupt'],
    },
    {
      trick: 'a workbook of 90 MB in 90 KB',
      filename: 'bomb.xlsx',
      bytes: xlsx({ raw: zeros }),
      reasons: ['too_large'],
    },
    {
      trick: 'a workbook of 90 MB that claims 1 KB',
      filename: 'liar.xlsx',
      bytes: xlsx({ raw: zeros, claims: 1_000 }),
      reasons: ['corrupt', 'too_large'],
    },
    {
      trick: 'a workbook of a million cells',
      filename: 'cells.xlsx',
      bytes: xlsx({
        raw: `<worksheet><sheetData>${Array.from({ length: 400_000 }, (_, n) => `<row><c t="inlineStr"><is><t>${n}</t></is></c></row>`).join('')}</sheetData></worksheet>`,
      }),
      reasons: ['too_large'],
    },
    {
      trick: 'a workbook that says one long text 50,000 times',
      filename: 'again.xlsx',
      bytes: xlsx({
        sheets: { Units: [['quay '.repeat(40_000)]] },
        raw: `<worksheet><sheetData>${'<row><c t="s"><v>0</v></c></row>'.repeat(15_000)}</sheetData></worksheet>`,
      }),
      reasons: ['too_large'],
    },
    {
      trick: 'a workbook of empty sheets',
      filename: 'blank.xlsx',
      bytes: xlsx({ sheets: { Units: [] } }),
      reasons: ['no_text_found'],
    },
    {
      trick: 'a book of 90 MB in 90 KB',
      filename: 'bomb.epub',
      bytes: epub([zeros]),
      reasons: ['too_large'],
    },
    {
      trick: 'a book its seller has locked',
      filename: 'locked.epub',
      bytes: epub(['<p>Locked</p>'], { isLocked: true }),
      reasons: ['encrypted'],
    },
    {
      trick: 'a book of pictures',
      filename: 'blank.epub',
      bytes: epub(['<p><img src="1.png"/></p>']),
      reasons: ['no_text_found'],
    },
    {
      trick: 'a PDF of 100,000 pages',
      filename: 'pages.pdf',
      bytes: pageBomb(100_000),
      reasons: ['too_large', 'corrupt', 'timeout', 'out_of_memory'],
    },
    {
      trick: 'a PNG of 10 gigapixels',
      filename: 'flood.png',
      bytes: pixelFlood(100_000, 100_000),
      reasons: ['too_large'],
    },
    {
      trick: 'a PNG of 16,000 megapixels in one line',
      filename: 'line.png',
      bytes: pixelFlood(2_000_000_000, 8),
      reasons: ['too_large', 'corrupt'],
    },
    {
      trick: 'HTML nested 150,000 deep',
      filename: 'deep.html',
      bytes: Buffer.from(`${'<div>'.repeat(150_000)}text${'</div>'.repeat(150_000)}`),
      reasons: ['too_large'],
    },
    {
      trick: 'HTML of a million elements',
      filename: 'wide.html',
      bytes: Buffer.from('<p>a</p>'.repeat(600_000)),
      reasons: ['too_large'],
    },
    {
      trick: 'a table that never closes its quote',
      filename: 'open.csv',
      bytes: Buffer.from(`name,price\n"${'a,'.repeat(500_000)}`),
      reasons: ['corrupt', 'too_large'],
    },
    {
      trick: 'a document of white space',
      filename: 'blank.txt',
      bytes: Buffer.from(' \n'.repeat(10_000)),
      reasons: ['no_text_found'],
    },
    {
      trick: 'a document without text',
      filename: 'blank.pdf',
      bytes: await pdf(() => undefined),
      reasons: ['no_text_found'],
    },
    {
      trick: 'a name of 255 characters over an empty file',
      filename: `${'n'.repeat(251)}.pdf`,
      bytes: Buffer.alloc(0),
      reasons: ['empty'],
    },
    {
      trick: 'a name that reads backwards',
      filename: 'report\u202efdp.exe',
      bytes: goodPdf,
      reasons: ['unsupported'],
    },
  ];
}
