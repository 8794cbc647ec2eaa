import { oneLine } from '../decode-text';
import { ExtractError } from '../extract.errors';
import { limits } from '../limits';
import { type Attributes, attribute, readXml, type XmlReader } from './xml';
import type { XlsxFormats } from './xlsx-formats';
import { type CellRange, fillMerged } from './xlsx-merged';

export interface XlsxCell {
  text: string;
  /** A number, date or truth value: not the name of a column. */
  isValue: boolean;
  /** Part of a cell that reaches over several columns. */
  isAcross?: boolean;
}

/** Columns further right than this are no table. */
const columnsAtMost = 256;

/** The texts that cells refer to by their place. */
export function readSharedTexts(xml: string | null): string[] {
  const texts: string[] = [];
  let isText = false;
  let isPhonetic = false;
  let text = '';
  if (!xml) return texts;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') isText = true;
      else if (name === 'rPh') isPhonetic = true;
    },
    text: (piece) => {
      if (isText && !isPhonetic) text += piece;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(text));
      else if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
    },
  });
  return texts;
}

/** "_x000D_" is how a workbook writes a character that XML does not allow. */
const unescaped = (text: string): string =>
  oneLine(text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))));

/**
 * Rows of one sheet; hidden rows and columns are left out. Empty rows end a table: of many one stays, as a format may be
 * given to as many as a sheet can have.
 */
class XlsxSheet implements XmlReader {
  readonly rows: XlsxCell[][] = [];
  /** Formulas whose results the program that wrote them left to others. */
  uncalculated = 0;
  private readonly numbers: number[] = [];
  private readonly merged: string[] = [];
  private readonly hiddenColumns = new Set<number>();
  private row: XlsxCell[] = [];
  private isHiddenRow = false;
  private rowNumber = 0;
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private isValue = false;
  private isFormula = false;
  private isPhonetic = false;

  constructor(
    private readonly shared: string[],
    private readonly formats: XlsxFormats,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'mergeCell') this.merged.push(attribute(attributes, 'ref') ?? '');
    else if (name === 'col' && isHidden(attributes, 'width')) this.hide(attributes);
    else if (name === 'c') {
      this.column = columnOf(attribute(attributes, 'r')) ?? this.column + 1;
      this.type = attribute(attributes, 't') ?? 'n';
      this.style = Number(attribute(attributes, 's') ?? 0);
      this.value = '';
      this.isFormula = false;
    } else if (name === 'f') this.isFormula = true;
    else if (name === 'rPh') this.isPhonetic = true;
    else if (name === 'v' || name === 't') this.isValue = !this.isPhonetic;
  }

  text(text: string): void {
    if (this.isValue) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'rPh') this.isPhonetic = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row' && !this.isHiddenRow) this.push(this.row, this.rowNumber);
    else if (name === 'mergeCells') fillMerged(this.rows, this.numbers, this.merged.flatMap(rangeOf));
  }

  private push(row: XlsxCell[], number: number): void {
    if (row.length === 0 && (this.rows.at(-1)?.length ?? 0) === 0) return;
    this.rows.push(row);
    this.numbers.push(number);
  }

  private beginRow(attributes: Attributes): void {
    const number = Number(attribute(attributes, 'r') ?? this.rowNumber + 1);
    // Rows that are not written at all are empty.
    if (number > this.rowNumber + 1) this.push([], number - 1);
    this.rowNumber = number;
    this.row = [];
    this.column = -1;
    this.isHiddenRow = isHidden(attributes, 'ht');
    if (this.rows.length > limits.csvRows)
      throw new ExtractError('too_large', `A sheet has more than ${limits.csvRows} rows.`);
  }

  private hide(attributes: Attributes): void {
    const last = Math.min(Number(attribute(attributes, 'max') ?? 0), columnsAtMost);
    for (let column = Number(attribute(attributes, 'min') ?? 1); column <= last; column++)
      this.hiddenColumns.add(column - 1);
  }

  private endCell(): void {
    const text = this.shown();
    // A formula that yields an empty text says that it is a text.
    if (this.isFormula && this.value === '' && this.type !== 'str') this.uncalculated++;
    if (!text || this.column >= columnsAtMost || this.hiddenColumns.has(this.column)) return;
    while (this.row.length < this.column) this.row.push({ text: '', isValue: false });
    this.row[this.column] = { text, isValue: ['n', 'b', 'd'].includes(this.type) };
  }

  private shown(): string {
    const value = this.value.trim();
    if (this.type === 's') return this.shared[Number(value)] ?? '';
    if (this.type === 'b') return value === '1' ? 'yes' : 'no';
    // An error such as #REF! says nothing to anybody.
    if (this.type === 'e') return '';
    return this.type === 'n' ? this.formats.show(value, this.style) : unescaped(value);
  }
}

/** Said so, or without any size on the screen. */
const isHidden = (attributes: Attributes, size: 'width' | 'ht'): boolean =>
  ['1', 'true'].includes(attribute(attributes, 'hidden') ?? '') ||
  Number(attribute(attributes, size) ?? 1) === 0;

/** "B2:C3"; its columns from 0, its rows as the sheet numbers them. */
function rangeOf(reference: string): CellRange[] {
  const [from, to] = reference.split(':');
  const [first, last] = [columnOf(from), columnOf(to)];
  const [top, bottom] = [from, to].map((place) => Number(/\d+$/.exec(place ?? '')?.[0]));
  if (first === null || last === null || !top || !bottom || last >= columnsAtMost) return [];
  return [{ columns: [first, last], rows: [top, bottom] }];
}

/** "AB12" → 27. */
function columnOf(place: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;
}

interface ReadSheet {
  rows: XlsxCell[][];
  /** Cells without a value because their formulas were never calculated. */
  uncalculated: number;
}

export function readSheet(xml: string, shared: string[], formats: XlsxFormats): ReadSheet {
  const sheet = new XlsxSheet(shared, formats);
  readXml(xml, sheet);
  return sheet;
}
