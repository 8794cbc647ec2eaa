import { type Attributes, attribute, isOn, type XmlReader } from './xml';

export interface DocxParagraph {
  kind: 'paragraph';
  text: string;
  style?: string;
  list?: { id: string; level: number };
  /** From 0; the paragraph is a heading. */
  outline?: number;
  /** The large first letters of the next paragraph, which Word keeps in a paragraph of their own. */
  isDropCap?: boolean;
  /** Footnotes and endnotes it refers to. */
  notes: string[];
  /** What floats beside it: text boxes. */
  beside: DocxBlock[];
}

export interface DocxCell {
  blocks: DocxBlock[];
  span: number;
  /** Goes on with the cell above. */
  continues: boolean;
}

export interface DocxTable {
  kind: 'table';
  rows: DocxCell[][];
  /** The first row is repeated on every page. */
  hasHeader: boolean;
}

export type DocxBlock = DocxParagraph | DocxTable;

/** Not shown, shown a second time, or how it was before somebody changed it. */
const skipped = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'tabs',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'numberingChange',
]);

/** Boxes and ticks of forms, which programs write as characters of a symbol font. */
const symbols: Record<string, string> = { f0fe: '☒', f0fc: '✓', f052: '☑', f0a8: '☐', f06f: '☐', f071: '☐' };

const marks: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', ptab: '\t' };

const isDropCap = (kind: string | undefined): boolean => kind === 'drop' || kind === 'margin';

/** Paragraphs and tables of one part of a Word document, in reading order; its notes by id. */
export class DocxBody implements XmlReader {
  readonly blocks: DocxBlock[] = [];
  readonly notes = new Map<string, DocxBlock[]>();
  private readonly places: DocxBlock[][] = [this.blocks];
  private readonly paragraphs: DocxParagraph[] = [];
  private readonly tables: DocxTable[] = [];
  private readonly hidden: boolean[] = [];
  private skipping = 0;
  private isText = false;
  private isParagraphProperty = false;

  open(name: string, attributes: Attributes): void {
    if (this.skipping > 0 || skipped.has(name)) this.skipping++;
    else if (this.isParagraphProperty) this.property(name, attributes);
    else if (name === 't') this.isText = true;
    else if (marks[name]) this.write(marks[name]);
    else if (name === 'p') this.begin();
    else if (name === 'pPr') this.isParagraphProperty = true;
    else if (name === 'r') this.hidden.push(false);
    else if (name === 'vanish') this.hidden[this.hidden.length - 1] = isOn(attributes);
    else if (name === 'sym') this.write(symbols[(attribute(attributes, 'char') ?? '').toLowerCase()] ?? '');
    else if (name === 'docPr') this.picture(attribute(attributes, 'descr') ?? '');
    else if (name === 'footnoteReference' || name === 'endnoteReference')
      this.paragraphs.at(-1)?.notes.push(`${name.slice(0, -9)} ${attribute(attributes, 'id')}`);
    else this.openPlace(name, attributes);
  }

  text(text: string): void {
    if (this.isText && this.skipping === 0) this.write(text);
  }

  close(name: string): void {
    if (this.skipping > 0) this.skipping--;
    else if (name === 't') this.isText = false;
    else if (name === 'pPr') this.isParagraphProperty = false;
    else if (name === 'r') this.hidden.pop();
    else if (name === 'p' && !this.isParagraphProperty) this.end();
    else if (name === 'tbl') this.tables.pop();
    else if (['tc', 'txbxContent', 'footnote', 'endnote'].includes(name) && this.places.length > 1)
      this.places.pop();
  }

  /** Elements that hold blocks of their own. */
  private openPlace(name: string, attributes: Attributes): void {
    const table = this.tables.at(-1);
    const cell = table?.rows.at(-1)?.at(-1);
    if (name === 'tbl') {
      const begun: DocxTable = { kind: 'table', rows: [], hasHeader: false };
      this.places.at(-1)!.push(begun);
      this.tables.push(begun);
    } else if (name === 'tr') table?.rows.push([]);
    else if (name === 'tblHeader' && table?.rows.length === 1) table.hasHeader = isOn(attributes);
    else if (name === 'tc') {
      const begun: DocxCell = { blocks: [], span: 1, continues: false };
      table?.rows.at(-1)?.push(begun);
      this.places.push(begun.blocks);
    } else if (name === 'gridSpan' && cell) cell.span = Number(attribute(attributes, 'val')) || 1;
    else if (name === 'vMerge' && cell) cell.continues = attribute(attributes, 'val') !== 'restart';
    else if (name === 'txbxContent') this.places.push(this.paragraphs.at(-1)?.beside ?? this.blocks);
    else if (name === 'footnote' || name === 'endnote') {
      const blocks: DocxBlock[] = [];
      // The line above the notes is a note too, of a type of its own.
      if (!attribute(attributes, 'type')) this.notes.set(`${name} ${attribute(attributes, 'id')}`, blocks);
      this.places.push(blocks);
    }
  }

  private property(name: string, attributes: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    const value = attribute(attributes, 'val') ?? '';
    if (!paragraph) return;
    if (name === 'pStyle') paragraph.style = value;
    else if (name === 'outlineLvl') paragraph.outline = Number(value);
    else if (name === 'framePr') paragraph.isDropCap = isDropCap(attribute(attributes, 'dropCap'));
    else if (name === 'numId') paragraph.list = { level: 0, ...paragraph.list, id: value };
    else if (name === 'ilvl') paragraph.list = { id: '', ...paragraph.list, level: Number(value) || 0 };
  }

  private begin(): void {
    const place = this.places.at(-1)!;
    const paragraph: DocxParagraph = { kind: 'paragraph', text: '', notes: [], beside: [] };
    const before = place.at(-1);
    if (before?.kind === 'paragraph' && before.isDropCap) {
      paragraph.text = before.text;
      place.pop();
    }
    place.push(paragraph);
    this.paragraphs.push(paragraph);
  }

  private end(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph) paragraph.text = paragraph.text.replace(/[^\S\n]+/g, ' ').trim();
  }

  /** Only what says more than "Picture 3". */
  private picture(description: string): void {
    if (description.trim().split(/\s+/).length > 2) this.write(` [Picture: ${description.trim()}] `);
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && this.hidden.at(-1) !== true) paragraph.text += text;
  }
}
