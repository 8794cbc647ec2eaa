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

export interface WordPart {
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
export function wav(seconds: number): Buffer {
  const rate = 8_000;
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
