import type { Engine } from './pdfium-engine';

const bytesOfDouble = 8;
/** FPDF_PAGEOBJ_IMAGE. */
const imageObject = 3;
const objectsLookedAt = 2_000;

/** In points from the lower left corner. */
interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** A character with the place where it stands. */
export interface PdfCharacter extends Box {
  text: string;
  /** Height of the letters in points. */
  size: number;
}

/** Letters looked at to learn which way a page is read. */
const lettersLookedAt = 200;

/** Where a box stands once the page is turned so that its text is upright; by the quarters, clockwise, that its letters are turned. */
const turned = [
  (box: Box): Box => box,
  ({ left, right, bottom, top }: Box): Box => ({ left: -top, right: -bottom, bottom: left, top: right }),
  ({ left, right, bottom, top }: Box): Box => ({ left: -right, right: -left, bottom: -top, top: -bottom }),
  ({ left, right, bottom, top }: Box): Box => ({ left: bottom, right: top, bottom: -right, top: -left }),
];

/** Text beside the paper is as good as hidden. Line breaks stand nowhere. */
const isOn = (paper: Box, { text, left, right, bottom, top }: PdfCharacter): boolean =>
  !text.trim() || (right >= paper.left && left <= paper.right && top >= paper.bottom && bottom <= paper.top);

/** What stands where on an open page, by the handle PDFium gives it. */
export class PdfPageReader {
  /** Where PDFium writes coordinates to. */
  private readonly place: number;

  constructor(private readonly engine: Engine) {
    this.place = engine.wasmExports.malloc(4 * bytesOfDouble);
  }

  close(): void {
    this.engine.wasmExports.free(this.place);
  }

  hasLargePicture(handle: number): boolean {
    const { engine, place } = this;
    const paper = this.paperOf(handle);
    const whole = (paper.right - paper.left) * (paper.top - paper.bottom);
    const count = Math.min(engine._FPDFPage_CountObjects(handle), objectsLookedAt);
    for (let at = 0; at < count; at++) {
      const object = engine._FPDFPage_GetObject(handle, at);
      if (engine._FPDFPageObj_GetType(object) !== imageObject) continue;
      engine._FPDFPageObj_GetBounds(object, place, place + 4, place + 8, place + 12);
      const [left, bottom, right, top] = new Float32Array(engine.HEAPU8.buffer, place, 4);
      if ((right! - left!) * (top! - bottom!) > whole / 4) return true;
    }
    return false;
  }

  /** In the order in which they are written; line breaks stand between them. */
  charactersOn(handle: number): PdfCharacter[] {
    const { engine } = this;
    const text = engine._FPDFText_LoadPage(handle);
    if (!text) return [];
    const paper = this.paperOf(handle);
    const count = engine._FPDFText_CountChars(text);
    const upright = turned[this.turnsOf(text, count)]!;
    const found: PdfCharacter[] = [];
    for (let at = 0; at < count; at++) {
      const character = this.character(text, at);
      if (isOn(paper, character)) found.push({ ...character, ...upright(character) });
    }
    engine._FPDFText_ClosePage(text);
    return found;
  }

  /** By how many quarters most of its letters are turned clockwise, as on a landscape table. */
  private turnsOf(text: number, count: number): number {
    const votes = [0, 0, 0, 0];
    const step = Math.max(1, Math.floor(count / lettersLookedAt));
    for (let at = 0; at < count; at += step) {
      const angle = this.engine._FPDFText_GetCharAngle(text, at);
      if (angle >= 0) votes[Math.round(angle / (Math.PI / 2)) % 4]!++;
    }
    return votes.indexOf(Math.max(...votes));
  }

  /** Where an annotation stands, by its handle. */
  boxOf(annotation: number): Box {
    const { engine, place } = this;
    new Float32Array(engine.HEAPU8.buffer, place, 4).fill(0);
    engine._FPDFAnnot_GetRect(annotation, place);
    const [left, top, right, bottom] = new Float32Array(engine.HEAPU8.buffer, place, 4);
    return { left: left!, right: right!, bottom: bottom!, top: top! };
  }

  /** The part of the page that is seen. */
  private paperOf(handle: number): Box {
    const { engine, place } = this;
    engine._FPDF_GetPageBoundingBox(handle, place);
    const [left, top, right, bottom] = new Float32Array(engine.HEAPU8.buffer, place, 4);
    return { left: left!, right: right!, bottom: bottom!, top: top! };
  }

  private character(text: number, at: number): PdfCharacter {
    const { engine, place } = this;
    engine._FPDFText_GetCharBox(
      text,
      at,
      place,
      place + bytesOfDouble,
      place + 2 * bytesOfDouble,
      place + 3 * bytesOfDouble,
    );
    const box = this.box();
    const code = engine._FPDFText_GetUnicode(text, at);
    return {
      text: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ',
      left: box[0]!,
      right: box[1]!,
      bottom: box[2]!,
      top: box[3]!,
      size: engine._FPDFText_GetFontSize(text, at),
    };
  }

  private boxView: Float64Array = new Float64Array(0);
  /** Its memory may have moved since the last character. */
  private box(): Float64Array {
    const { buffer } = this.engine.HEAPU8;
    if (this.boxView.buffer !== buffer) this.boxView = new Float64Array(buffer, this.place, 4);
    return this.boxView;
  }
}
