import sharp from 'sharp';
import { clean, oneLine } from '../decode-text';
import { ExtractError } from '../extract.errors';
import type { Extraction, ExtractedSection } from '../extraction';
import { limits } from '../limits';
import { readPicture } from '../ocr';
import { inReadingOrder } from './pdf-columns';
import { asDrawn, withFilled } from './pdf-fields';
import { inReadingDirection } from './pdf-direction';
import { joinLines, linesIn } from './pdf-lines';
import type { PdfCharacter } from './pdf-page-reader';
import { pdfSections } from './pdf-sections';
import { linesWithTables } from './pdf-tables';
import { PdfDocument } from './pdfium';

/** Width in pixels at which a page is drawn for OCR: about 200 dots per inch on letter paper. */
const drawnWidth = 1_700;
/** A page with fewer letters than this is a picture with a stamp on it. */
const fewLetters = 16;

interface Page {
  page: number;
  text: string;
}

/** Text page by page; pages that are pictures are read by OCR, as many as the limits allow. */
export async function extractPdf(bytes: Buffer): Promise<Extraction> {
  const document = await PdfDocument.open(bytes);
  try {
    const total = document.pageCount;
    if (total > limits.pdfPages)
      throw new ExtractError('too_large', `The document has ${total} pages; ${limits.pdfPages} are allowed.`);
    const { pages, damaged } = readPages(document, total);
    const pictures = pages.filter((page) => isPicture(document, page));
    const { scanned, notes } = await readScans(document, pictures);
    const sections = [...pdfSections(pages.filter((page) => !pictures.includes(page))), ...scanned].sort(
      (a, b) => (a.page ?? 0) - (b.page ?? 0),
    );
    const title = oneLine(document.title).slice(0, 300);
    return {
      fileType: 'pdf',
      title: isRealTitle(title) ? title : null,
      sections,
      images: [],
      features: [],
      pages: total,
      notes: [...damaged, ...notes],
    };
  } finally {
    document.close();
  }
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Nothing to read on it, or so little that it may be a stamp on a scan. */
function isPicture(document: PdfDocument, { page, text }: Page): boolean {
  const letters = lettersIn(text);
  return letters === 0 || (letters < fewLetters && document.hasLargePicture(page));
}

/** Programs fill the title with the name of their draft. */
const isRealTitle = (title: string) =>
  title !== '' &&
  !/^(?:untitled|microsoft word|document\d*|.*\.(?:docx?|pdf|indd|pptx?|xlsx?|tmp))\b/i.test(title);

function textOf(document: PdfDocument, page: number): string {
  const { fields, characters } = document.contentOf(page);
  const text = written(characters);
  const said = oneLine(text);
  const undrawn = fields.filter((field) => !said.includes(oneLine(field.text)));
  return undrawn.length === 0 ? text : written(withFilled(characters, undrawn.flatMap(asDrawn)));
}

const written = (characters: PdfCharacter[]): string =>
  clean(joinLines(linesWithTables(inReadingOrder(linesIn(characters).map(inReadingDirection)))));

/** One broken page does not hide the others. */
function readPages(document: PdfDocument, total: number): { pages: Page[]; damaged: string[] } {
  const pages: Page[] = [];
  const damaged: string[] = [];
  for (let page = 1; page <= total; page++)
    try {
      pages.push({ page, text: textOf(document, page) });
    } catch (error) {
      if (!(error instanceof ExtractError)) throw error;
      damaged.push(error.message);
    }
  if (pages.length === 0) throw new ExtractError('corrupt');
  return { pages, damaged };
}

async function readScans(
  document: PdfDocument,
  pictures: Page[],
): Promise<{ scanned: ExtractedSection[]; notes: string[] }> {
  const scanned: ExtractedSection[] = [];
  const empty: number[] = [];
  for (const { page, text: own } of pictures.slice(0, limits.ocrPages)) {
    const text = await drawAndRead(document, page);
    if (text || own.trim()) scanned.push({ page, text: [own.trim(), text].filter(Boolean).join('\n\n') });
    else empty.push(page);
  }
  const left = pictures.length - Math.min(pictures.length, limits.ocrPages);
  return {
    scanned,
    notes: [
      ...(empty.length > 0
        ? [`No text was found on ${empty.length === 1 ? 'page' : 'pages'} ${empty.join(', ')}.`]
        : []),
      ...(left > 0
        ? [`Only the first ${limits.ocrPages} scanned pages were read; ${left} more were left out.`]
        : []),
    ],
  };
}

async function drawAndRead(document: PdfDocument, page: number): Promise<string> {
  const size = document.sizeOf(page);
  const height = Math.round((drawnWidth * size.height) / size.width);
  // A page may claim any size; drawn at our width it must still be a page.
  if (!(height > 0 && drawnWidth * height < limits.pixels / 4)) return '';
  const drawn = document.draw(page, drawnWidth, height);
  const picture = sharp(drawn.data, {
    raw: { width: drawn.width, height: drawn.height, channels: 4 },
  }).removeAlpha();
  // Nothing was drawn: a search for letters would take seconds.
  const { channels } = await picture.clone().stats();
  if (channels.every(({ min, max }) => max - min < 16)) return '';
  return readPicture(await picture.png({ compressionLevel: 1 }).toBuffer());
}
