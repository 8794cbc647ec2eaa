import { baselineOf, leftOf, type Line, partsOf, rightOf } from './pdf-lines';

/** What stands side by side; a cell may be several lines high. */
export interface PdfRow {
  cells: Line[];
  /** Baselines of its first and its last line. */
  top: number;
  bottom: number;
  /** As they were written. */
  lines: Line[];
}

/** More lines below each other are a column of prose, not a cell. */
const cellLines = 8;

/**
 * Lines as rows. Many programs write a table cell by cell: all lines of the first, then, further up on the right, those of
 * the next. Such cells are put side by side.
 */
export function rowsWritten(lines: Line[]): PdfRow[] {
  const rows: PdfRow[] = [];
  for (const line of lines) {
    const row = rowOf(line);
    if (!row || !(continued(rows, row) ?? besideOthers(rows, row))) rows.push(row ?? blank(line));
  }
  return rows;
}

const blank = (line: Line): PdfRow => ({ cells: [], top: 0, bottom: 0, lines: [line] });

function rowOf(line: Line): PdfRow | null {
  const cells = partsOf(line);
  const baseline = cells[0] ? baselineOf(cells[0]) : 0;
  return cells.length > 0 ? { cells, top: baseline, bottom: baseline, lines: [line] } : null;
}

/** Cells that begin beside what was written just before, not below it. */
function besideOthers(rows: PdfRow[], row: PdfRow): true | null {
  const size = sizeOf(row);
  const last = rows.at(-1);
  if (!last?.cells.length || row.top <= last.bottom + size / 2) return null;
  const from = rows.findLastIndex(({ cells, top }) => cells.length === 0 || top > row.top + size / 2) + 1;
  const before = rows.slice(from);
  const [first, ...below] = before;
  if (!first || before.length > cellLines || below.some(({ cells }) => cells.length > 1)) return null;
  const cell = first.cells.at(-1)!;
  if (below.some(({ cells }) => !isBelow(cell, cells[0]!))) return null;
  if (leftOf(row.cells[0]!) < Math.max(...[cell, ...below.map(({ cells }) => cells[0]!)].map(rightOf)))
    return null;
  const grown = below.reduce((whole, { cells }) => [...whole, space(whole), ...cells[0]!], cell);
  rows.splice(from, before.length, {
    cells: [...first.cells.slice(0, -1), grown, ...row.cells],
    top: Math.max(first.top, row.top),
    bottom: Math.min(...before.map(({ bottom }) => bottom), row.bottom),
    lines: [...before.flatMap(({ lines }) => lines), ...row.lines],
  });
  return true;
}

/** A line that goes on with the last cell of a row whose cells were written one after the other. */
function continued(rows: PdfRow[], row: PdfRow): true | null {
  const last = rows.at(-1);
  const cell = last?.cells.at(-1);
  if (!last || !cell || last.lines.length === 1 || last.cells.length < 2 || row.cells.length > 1) return null;
  const step = cell.at(-1)!.bottom - row.top;
  const isNext = step > 0 && step < 1.7 * sizeOf(row) + sizeOf(row) / 2;
  const before = last.cells.at(-2)!;
  if (!isNext || !isBelow(cell, row.cells[0]!) || leftOf(row.cells[0]!) < rightOf(before)) return null;
  cell.push(space(cell), ...row.cells[0]!);
  last.bottom = Math.min(last.bottom, row.bottom);
  last.lines.push(...row.lines);
  return true;
}

const isBelow = (cell: Line, other: Line): boolean =>
  leftOf(other) < rightOf(cell) && leftOf(cell) < rightOf(other);
const sizeOf = ({ cells }: PdfRow): number => Math.max(cells[0]![0]!.size, 6);
const space = (cell: Line) => ({ ...cell.at(-1)!, text: ' ' });
