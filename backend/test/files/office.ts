import { zip } from './zip';

const relationships = (...targets: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const part = (name: string, text: string | Buffer, claims?: number) => ({
  name,
  data: Buffer.from(text),
  ...(claims !== undefined && { claims }),
});

type Value = string | number | { formula: string; shows: number; style: number } | { days: number } | null;

interface Workbook {
  sheets?: Record<string, Value[][]>;
  hidden?: string[];
  /** Merged cells of every sheet, as "A1:B2". */
  merged?: string[];
  /** The first sheet's XML itself. */
  raw?: string | Buffer;
  /** What the ZIP says about its size. */
  claims?: number;
  /** So many more sheets that point at the first one's part. */
  copies?: number;
}

/** An Excel workbook; style 1 is a date, 2 dollars, 3 percent, 4 a ZIP code, 5 a fraction, 6 hours. */
export function xlsx({
  sheets = { Sheet1: [] },
  hidden = [],
  merged = [],
  raw,
  claims,
  copies = 0,
}: Workbook): Buffer {
  const names = Object.keys(sheets);
  const texts: string[] = [];
  const cell = (value: Value, column: number, row: number): string => {
    const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
    if (value === null) return '';
    if (typeof value === 'string') return `<c ${place} t="s"><v>${texts.push(value) - 1}</v></c>`;
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
    if ('days' in value) return `<c ${place} s="1"><v>${value.days}</v></c>`;
    return `<c ${place} s="${value.style}"><f>${value.formula}</f><v>${value.shows}</v></c>`;
  };
  const xml = names.map((name) => {
    const rows = sheets[name]!.map((row, at) =>
      row.length === 0
        ? ''
        : `<row r="${at + 1}">${row.map((value, column) => cell(value, column, at)).join('')}</row>`,
    );
    const cells = merged.map((place) => `<mergeCell ref="${place}"/>`).join('');
    return `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells>${cells}</mergeCells></worksheet>`;
  });
  const entries = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 7}" r:id="s${at}"${hidden.includes(name) ? ' state="hidden"' : ''}/>`,
  );
  for (let copy = 1; copy <= copies; copy++)
    entries.push(`<sheet name="Copy ${copy}" sheetId="${copy}" r:id="s0"/>`);
  return zip([
    part('_rels/.rels', relationships(['r', 'officeDocument', 'xl/workbook.xml'])),
    part('xl/workbook.xml', `<workbook xmlns:r="r"><sheets>${entries.join('')}</sheets></workbook>`),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships(
        ...names.map((_, at): [string, string, string] => [
          `s${at}`,
          'worksheet',
          `worksheets/sheet${at + 1}.xml`,
        ]),
        ['texts', 'sharedStrings', 'sharedStrings.xml'],
        ['styles', 'styles', 'styles.xml'],
      ),
    ),
    part(
      'xl/sharedStrings.xml',
      `<sst>${texts.map((text) => `<si><r><t>${text}</t></r></si>`).join('')}</sst>`,
    ),
    part(
      'xl/styles.xml',
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;$&quot;#,##0"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="# ?/?"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="46"/></cellXfs></styleSheet>',
    ),
    ...xml.map((sheet, at) =>
      at === 0
        ? part('xl/worksheets/sheet1.xml', raw ?? sheet, claims)
        : part(`xl/worksheets/sheet${at + 1}.xml`, sheet),
    ),
  ]);
}

/** A book; one chapter per body. `order`: what its spine refers to instead of the chapters. */
export function epub(
  bodies: (string | Buffer)[],
  { title = 'House manual', isLocked = false, order = bodies.map((_, at) => `c${at}`) } = {},
): Buffer {
  const items = bodies.map(
    (_, at) => `<item id="c${at}" href="text/c%20${at}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const refs = order.map((id) => `<itemref idref="${id}"/>`);
  const lock =
    '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>';
  return zip([
    part('mimetype', 'application/epub+zip'),
    part(
      'META-INF/container.xml',
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    ),
    ...(isLocked ? [part('META-INF/encryption.xml', lock)] : []),
    part(
      'OEBPS/book.opf',
      `<package><metadata><dc:title>${title}</dc:title><dc:language>en</dc:language></metadata><manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.join('')}</manifest><spine><itemref idref="n"/>${refs.join('')}</spine></package>`,
    ),
    part('OEBPS/nav.xhtml', '<html><body><nav><ol><li>Contents of the book</li></ol></nav></body></html>'),
    ...bodies.map((body, at) =>
      part(
        `OEBPS/text/c ${at}.xhtml`,
        typeof body === 'string' ? `<html><head><title>x</title></head><body>${body}</body></html>` : body,
      ),
    ),
  ]);
}

interface WordFile {
  /** Content of the body, as WordprocessingML. */
  body: string;
  footnotes?: string;
  endnotes?: string;
  header?: string;
  footer?: string;
  numbering?: string;
  styles?: string;
}

/** A Word document from its own markup, for what no library writes. */
export function word({ body, ...others }: WordFile): Buffer {
  const roots = {
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    header: 'hdr',
    footer: 'ftr',
    numbering: 'numbering',
    styles: 'styles',
  };
  const given = Object.entries(others) as [keyof typeof roots, string][];
  return zip([
    part('_rels/.rels', relationships(['r', 'officeDocument', 'word/document.xml'])),
    part('word/document.xml', `<w:document><w:body>${body}</w:body></w:document>`),
    part(
      'word/_rels/document.xml.rels',
      relationships(...given.map(([type]): [string, string, string] => [type, type, `${type}.xml`])),
    ),
    ...given.map(([type, xml]) => part(`word/${type}.xml`, `<w:${roots[type]}>${xml}</w:${roots[type]}>`)),
  ]);
}

/** A paragraph of a Word document, with whatever runs follow its text. */
export const paragraph = (text: string, more = '', properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r>${more}</w:p>`;
