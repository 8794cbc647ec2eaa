import { ExtractError } from '../extract.errors';
import { type PdfField, withFilled } from './pdf-fields';
import { type PdfCharacter, PdfPageReader } from './pdf-page-reader';
import { type Engine, pdfium, readText } from './pdfium-engine';

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY. */
const locked = [4, 5];
/** FPDF_ANNOT: with what was filled in and written over the page. */
const withAnnotations = 1;
/** FPDF_ANNOT_WIDGET. */
const widget = 20;
/** FPDF_FORMFIELD_COMBOBOX, _LISTBOX and _TEXTFIELD. */
const writtenFields = [4, 5, 6];
const formInfoBytes = 512;

interface PageContent {
  /** What was filled into its fields: not every program also draws it. */
  fields: PdfField[];
  /** In the order in which they are written; line breaks stand between them. */
  characters: PdfCharacter[];
}

interface DrawnPage {
  /** Four bytes a pixel: blue, green, red, nothing. */
  data: Buffer;
  width: number;
  height: number;
}

const wordsOf = (characters: PdfCharacter[]): string =>
  characters
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');

/** Index behind the characters that make up so much of the text without its spaces. */
function afterWords(characters: PdfCharacter[], length: number): number {
  let left = length;
  const last = characters.findIndex(({ text }) => (left -= text.replace(/\s+/g, '').length) <= 0);
  return length === 0 ? 0 : last + 1;
}

/** A PDF in PDFium, which is WebAssembly: whatever a file does to it stays in its own memory. */
export class PdfDocument {
  private readonly reader: PdfPageReader;
  private readonly formInfo: number;
  private readonly form: number;

  private constructor(
    private readonly engine: Engine,
    private readonly bytes: number,
    private readonly document: number,
  ) {
    this.reader = new PdfPageReader(engine);
    // Version 2 of the structure, all its callbacks empty.
    this.formInfo = engine.wasmExports.malloc(formInfoBytes);
    engine.HEAPU8.fill(0, this.formInfo, this.formInfo + formInfoBytes).set([2], this.formInfo);
    this.form = engine._FPDFDOC_InitFormFillEnvironment(document, this.formInfo);
  }

  /** @throws {ExtractError} `encrypted` or `corrupt` */
  static async open(file: Uint8Array): Promise<PdfDocument> {
    const engine = await pdfium();
    const bytes = engine.wasmExports.malloc(file.length);
    engine.HEAPU8.set(file, bytes);
    const document = engine._FPDF_LoadMemDocument(bytes, file.length, 0);
    if (document) return new PdfDocument(engine, bytes, document);
    engine.wasmExports.free(bytes);
    throw new ExtractError(locked.includes(engine._FPDF_GetLastError()) ? 'encrypted' : 'corrupt');
  }

  get pageCount(): number {
    return this.engine._FPDF_GetPageCount(this.document);
  }

  get title(): string {
    const { engine } = this;
    const tag = engine.wasmExports.malloc(6);
    engine.HEAPU8.set(Buffer.from('Title\0'), tag);
    const text = readText(engine, (buffer, bytes) =>
      engine._FPDF_GetMetaText(this.document, tag, buffer, bytes),
    );
    engine.wasmExports.free(tag);
    return text;
  }

  /** What stands on a page, from 1. It is opened once for both: opening takes as long as reading. */
  contentOf(page: number): PageContent {
    return this.onPage(page, (handle) => {
      // First: reading the characters makes the fields part of the page.
      const fields = this.fieldsOn(handle);
      return { fields, characters: this.allCharactersOn(page, handle) };
    });
  }

  /** Whether a picture covers a good part of the page, as on a scan with a stamp. */
  hasLargePicture(page: number): boolean {
    return this.onPage(page, (handle) => this.reader.hasLargePicture(handle));
  }

  /** Size of a page in points. */
  sizeOf(page: number): { width: number; height: number } {
    return this.onPage(page, (handle) => ({
      width: this.engine._FPDF_GetPageWidth(handle),
      height: this.engine._FPDF_GetPageHeight(handle),
    }));
  }

  /** A page as it is printed, so many pixels wide and high. */
  draw(page: number, width: number, height: number): DrawnPage {
    return this.onPage(page, (handle) => {
      const { engine } = this;
      const bitmap = engine._FPDFBitmap_Create(width, height, 0);
      if (!bitmap) throw new ExtractError('out_of_memory');
      engine._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
      engine._FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, withAnnotations);
      const start = engine._FPDFBitmap_GetBuffer(bitmap);
      const data = Buffer.from(engine.HEAPU8.slice(start, start + width * height * 4));
      engine._FPDFBitmap_Destroy(bitmap);
      return { data, width, height };
    });
  }

  close(): void {
    this.engine._FPDFDOC_ExitFormFillEnvironment(this.form);
    this.engine._FPDF_CloseDocument(this.document);
    this.engine.wasmExports.free(this.formInfo);
    this.engine.wasmExports.free(this.bytes);
    this.reader.close();
  }

  private onPage<T>(page: number, work: (handle: number) => T): T {
    const handle = this.engine._FPDF_LoadPage(this.document, page - 1);
    if (!handle) throw new ExtractError('corrupt', `Page ${page} of the document is damaged.`);
    try {
      return work(handle);
    } finally {
      this.engine._FPDF_ClosePage(handle);
    }
  }

  private fieldsOn(handle: number): PdfField[] {
    const { engine, form } = this;
    const fields: PdfField[] = [];
    for (let at = 0, count = engine._FPDFPage_GetAnnotCount(handle); at < count; at++) {
      const annotation = engine._FPDFPage_GetAnnot(handle, at);
      const isField = engine._FPDFAnnot_GetSubtype(annotation) === widget;
      if (isField && writtenFields.includes(engine._FPDFAnnot_GetFormFieldType(form, annotation))) {
        const text = readText(engine, (buffer, bytes) =>
          engine._FPDFAnnot_GetFormFieldValue(form, annotation, buffer, bytes),
        ).trim();
        if (text) fields.push({ text, ...this.reader.boxOf(annotation) });
      }
      engine._FPDFPage_CloseAnnot(annotation);
    }
    return fields;
  }

  private allCharactersOn(page: number, handle: number): PdfCharacter[] {
    const { engine } = this;
    const own = this.reader.charactersOn(handle);
    if (engine._FPDFPage_GetAnnotCount(handle) === 0 || engine._FPDFPage_Flatten(handle, 0) !== 1) return own;
    // What is filled into a form is no text of the page until it is made part of it, and the page read again.
    const whole = this.onPage(page, (again) => this.reader.charactersOn(again));
    // Some files give two fonts one name, and the page's own text turns to rubbish.
    const words = wordsOf(own);
    if (!wordsOf(whole).startsWith(words)) return own;
    const filledFrom = afterWords(whole, words.length);
    return withFilled(whole.slice(0, filledFrom), whole.slice(filledFrom));
  }
}
