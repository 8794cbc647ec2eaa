import { PDFiumModule } from '@hyzyla/pdfium';

/** Functions of PDFium's C interface that the package's types leave out; see its headers fpdf_text.h, fpdf_doc.h, fpdf_annot.h. */
interface TextFunctions {
  _FPDF_GetMetaText(document: number, tag: number, buffer: number, bytes: number): number;
  _FPDF_GetPageBoundingBox(page: number, box: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFPage_Flatten(page: number, use: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, at: number): number;
  _FPDFText_GetFontSize(text: number, at: number): number;
  /** Radians, -1 when there is none. */
  _FPDFText_GetCharAngle(text: number, at: number): number;
  _FPDFText_GetCharBox(
    text: number,
    at: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number;
  _FPDFBitmap_Create(width: number, height: number, hasAlpha: number): number;
  _FPDFPage_GetAnnot(page: number, at: number): number;
  _FPDFPage_CloseAnnot(annotation: number): void;
  _FPDFAnnot_GetSubtype(annotation: number): number;
  _FPDFAnnot_GetRect(annotation: number, box: number): number;
  _FPDFAnnot_GetFormFieldType(form: number, annotation: number): number;
  _FPDFAnnot_GetFormFieldValue(form: number, annotation: number, buffer: number, bytes: number): number;
}
export type Engine = Awaited<ReturnType<typeof PDFiumModule>> & TextFunctions;

let loading: Promise<Engine> | undefined;

async function start(): Promise<Engine> {
  const engine = (await PDFiumModule({})) as Engine;
  engine._FPDF_InitLibraryWithConfig({});
  return engine;
}

/** One for the whole process: it holds nothing of a document that is closed. */
export const pdfium = (): Promise<Engine> => (loading ??= start());

/** What a function writes that is asked twice: for the size in bytes, then for the text, UTF-16 with a zero at its end. */
export function readText(engine: Engine, ask: (buffer: number, bytes: number) => number): string {
  const size = ask(0, 0);
  if (size <= 2) return '';
  const buffer = engine.wasmExports.malloc(size);
  ask(buffer, size);
  const text = Buffer.from(engine.HEAPU8.slice(buffer, buffer + size - 2)).toString('utf16le');
  engine.wasmExports.free(buffer);
  return text;
}
