import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { PDFParse } from 'pdf-parse';
import { clean, oneLine } from './decode-text';
import { ExtractError } from './extract.errors';
import type { Extraction, ExtractedSection } from './extraction';
import { limits } from './limits';
import { readPicture } from './ocr';
import { pdfSections } from './pdf-sections';

/** Width in pixels at which a page is drawn for OCR: about 200 dots per inch on letter paper. */
const drawnWidth = 1_700;
/** A page with fewer letters than this is a picture with a stamp on it. */
const fewLetters = 16;

/** Text page by page; pages that are pictures are read by OCR, as many as the limits allow. */
export async function extractPdf(bytes: Buffer): Promise<Extraction> {
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    maxImageSize: limits.pixels,
    stopAtErrors: false,
    ...resources(),
  });
  try {
    const about = await parser.getInfo();
    const total = about.total;
    if (total > limits.pdfPages)
      throw new ExtractError('too_large', `The document has ${total} pages; ${limits.pdfPages} are allowed.`);
    const { pages } = await parser.getText({ pageJoiner: '', cellSeparator: '\t' });
    const read = pages.map(({ num, text }) => ({ page: num, text: clean(text) }));
    const { scanned, notes } = await readScans(parser, read);
    const sections = [...pdfSections(read.filter(({ text }) => !isPicture(text))), ...scanned].sort(
      (a, b) => (a.page ?? 0) - (b.page ?? 0),
    );
    const declared = (about.info as { Title?: unknown } | undefined)?.Title;
    const title = typeof declared === 'string' ? oneLine(declared).slice(0, 300) : '';
    return {
      fileType: 'pdf',
      title: isRealTitle(title) ? title : null,
      sections,
      images: [],
      features: [],
      pages: total,
      notes,
    };
  } catch (error) {
    throw nameFailure(error);
  } finally {
    await parser.destroy();
  }
}

/** Character maps of East Asian fonts, the fourteen standard fonts, and the decoder of JPEG 2000 scans. */
function resources() {
  // Of the very version that pdf-parse was built from.
  const folder = dirname(createRequire(require.resolve('pdf-parse')).resolve('pdfjs-dist/package.json'));
  return {
    cMapUrl: join(folder, 'cmaps', sep),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts', sep),
    wasmUrl: join(folder, 'wasm', sep),
    iccUrl: join(folder, 'iccs', sep),
  };
}

const isPicture = (text: string) => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < fewLetters;

/** Programs fill the title with the name of their draft. */
const isRealTitle = (title: string) =>
  title !== '' &&
  !/^(?:untitled|microsoft word|document\d*|.*\.(?:docx?|pdf|indd|pptx?|xlsx?|tmp))\b/i.test(title);

async function readScans(
  parser: PDFParse,
  read: { page: number; text: string }[],
): Promise<{ scanned: ExtractedSection[]; notes: string[] }> {
  const pictures = read.filter(({ text }) => isPicture(text)).map(({ page }) => page);
  if (pictures.length === 0) return { scanned: [], notes: [] };
  const scanned: ExtractedSection[] = [];
  const empty: number[] = [];
  const { pages: sizes } = await parser.getInfo({
    parsePageInfo: true,
    partial: pictures.slice(0, limits.ocrPages),
  });
  for (const { pageNumber: page, width, height } of sizes) {
    const text = isDrawable(width, height) ? await drawAndRead(parser, page) : '';
    const own = read.find((one) => one.page === page)?.text.trim() ?? '';
    if (text || own) scanned.push({ page, text: [own, text].filter(Boolean).join('\n\n') });
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

/** A page may claim any size; drawn at our width it must still be a page. */
const isDrawable = (width: number, height: number) =>
  width > 0 && height > 0 && (drawnWidth * drawnWidth * height) / width < limits.pixels / 4;

async function drawAndRead(parser: PDFParse, page: number): Promise<string> {
  const { pages } = await parser.getScreenshot({
    partial: [page],
    desiredWidth: drawnWidth,
    imageDataUrl: false,
    imageBuffer: true,
  });
  const drawn = pages[0]?.data;
  return drawn ? readPicture(Buffer.from(drawn)) : '';
}

function nameFailure(error: unknown): unknown {
  const name = error instanceof Error ? `${error.name} ${error.message}` : '';
  if (/PasswordException|password/i.test(name)) return new ExtractError('encrypted');
  if (error instanceof ExtractError || error instanceof RangeError) return error;
  return new ExtractError('corrupt');
}
