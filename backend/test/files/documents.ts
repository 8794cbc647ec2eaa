import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

type Draw = (pdf: PDFKit.PDFDocument) => void;

/** A real PDF, drawn by `draw`. */
export function pdf(draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    const document = new PDFDocument(options);
    document
      .on('data', (piece: Buffer) => pieces.push(piece))
      .on('end', () => resolve(Buffer.concat(pieces)));
    draw(document);
    document.end();
  });
}

/** One page per text. */
export const pdfOf = (...pages: string[]): Promise<Buffer> =>
  pdf((document) => pages.forEach((text, index) => (index ? document.addPage() : document).text(text)));

/** A PDF as Chinese office programs write it: the font is not in the file, its character map is one every reader has. */
export function chinesePdf(text: string): Buffer {
  const content = `BT /F1 12 Tf 60 700 Td <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ];
  return pdfFromObjects(objects);
}

/**
 * A PDF as programs write Hebrew and Arabic: glyphs at their places from the left, in lines of cells that begin at a
 * column. A glyph of two characters is a ligature.
 */
export function rightToLeftPdf(lines: (string | string[])[][]): Buffer {
  const codes = new Map([[' ', '20']]);
  const codeOf = (glyph: string) => {
    if (!codes.has(glyph)) codes.set(glyph, (64 + codes.size).toString(16));
    return codes.get(glyph)!;
  };
  const content = lines
    .flatMap((cells, row) =>
      cells.map((cell, column) => {
        const shown = [...cell].map(codeOf).join('');
        return `BT /F1 12 Tf 1 0 0 1 ${60 + column * 180} ${700 - row * 20} Tm <${shown}> Tj ET`;
      }),
    )
    .join('\n');
  const map = [...codes].map(
    ([glyph, code]) => `<${code}> <${Buffer.from(glyph, 'utf16le').swap16().toString('hex')}>`,
  );
  const toUnicode = `begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${map.length} beginbfchar ${map.join(' ')} endbfchar endcmap`;
  return pdfFromObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode 6 0 R >>',
    `<< /Length ${toUnicode.length} >>\nstream\n${toUnicode}\nendstream`,
  ]);
}

/** Objects numbered from 1, the first one the catalogue, as a PDF file. */
export function pdfFromObjects(objects: string[]): Buffer {
  let text = '%PDF-1.4\n';
  const rows = objects.map((object, index) => {
    const row = `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
}

interface WordPart {
  heading?: string;
  text?: string;
  footnote?: string;
  table?: string[][];
}

/** A real Word document. */
export function docx(...parts: WordPart[]): Promise<Buffer> {
  const notes = parts.flatMap(({ footnote }) => footnote ?? []);
  const children = parts.flatMap((part): (Paragraph | Table)[] => {
    if (part.table)
      return [
        new Table({
          rows: part.table.map(
            (row) =>
              new TableRow({
                children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
              }),
          ),
        }),
      ];
    if (part.heading) return [new Paragraph({ text: part.heading, heading: HeadingLevel.HEADING_1 })];
    return [
      new Paragraph({
        text: part.text ?? '',
        children: part.footnote ? [new FootnoteReferenceRun(notes.indexOf(part.footnote) + 1)] : [],
      }),
    ];
  });
  const footnotes = Object.fromEntries(
    notes.map((note, index) => [index + 1, { children: [new Paragraph(note)] }]),
  );
  return Packer.toBuffer(new Document({ footnotes, sections: [{ children }] }));
}

/** A picture of black text on white, as a scanner makes it. */
export function picture(format: 'png' | 'jpeg' | 'webp', ...lines: string[]): Promise<Buffer> {
  const text = lines.map(
    (line, index) =>
      `<text x="40" y="${100 + index * 90}" font-size="48" font-family="DejaVu Sans, Arial, sans-serif">${line}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1100" height="${120 + lines.length * 90}"><rect width="100%" height="100%" fill="#fff"/>${text.join('')}</svg>`;
  return sharp(Buffer.from(svg)).toFormat(format).toBuffer();
}

/** A PDF whose pages are pictures of text. */
export async function scannedPdf(...pages: string[][]): Promise<Buffer> {
  const pictures = await Promise.all(pages.map((lines) => picture('jpeg', ...lines)));
  return pdf((document) =>
    pictures.forEach((image, index) =>
      (index ? document.addPage() : document).image(image, 40, 60, { width: 520 }),
    ),
  );
}

/** Sound without words: a tone of the given length, uncompressed. */
export function wav(seconds: number, rate = 8_000): Buffer {
  const data = Buffer.alloc(rate * seconds * 2);
  for (let at = 0; at < rate * seconds; at++) data.writeInt16LE(Math.round(Math.sin(at / 4) * 8_000), at * 2);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
