import { leftOf, type Line, rightOf, textOfLine } from './pdf-lines';
import { type PdfRow, rowsWritten } from './pdf-rows';

const columnsAtLeast = 2;
const rowsAtLeast = 3;
/** A longer table is read as several. */
const rowsAtMost = 200;
/** Share of the lines with several cells that have to fit into the columns. */
const fitting = 0.7;
/** And of the cells that have to hold something: forms have fields anywhere. */
const filling = 0.45;
/** A step this much deeper than from line to line begins another row where cells are several lines high. */
const rowGap = 1.3;
/** And one this much deeper ends the table. */
const tableGap = 4;
/** Says that a cell is empty, so that those behind it stay in their columns. */
const nothing = '–';

interface Span {
  left: number;
  right: number;
}
interface Row {
  cells: string[];
  top: number;
  bottom: number;
}

/** Lines of a page as text. Cells of a table have a tab between them; an empty one is a dash. */
export function linesWithTables(lines: Line[]): string[] {
  const rows = rowsWritten(lines);
  const texts: string[] = [];
  for (let at = 0; at < rows.length;) {
    const run = runFrom(rows, at);
    const table = tableIn(run);
    texts.push(...(table ?? rows[at]!.lines.map(textOfLine)));
    at += table ? run.length : 1;
  }
  return texts;
}

/** What may be rows of one table from here on: the first and the last have several cells. */
function runFrom(rows: PdfRow[], from: number): PdfRow[] {
  const run: PdfRow[] = [];
  let several = 0;
  for (const row of rows.slice(from, from + rowsAtMost)) {
    const above = run.at(-1);
    if (row.cells.length === 0 || (!above && row.cells.length < 2)) break;
    const step = above ? above.bottom - row.top : 0;
    if (above && !(step > 0 && step < tableGap * Math.max(row.cells[0]![0]!.size, 6))) break;
    run.push(row);
    if (row.cells.length > 1) several = run.length;
    // Prose in one part has begun.
    else if (run.length - several > 3) break;
  }
  return run.slice(0, several);
}

/** Null when these lines have no columns in common. */
function tableIn(run: PdfRow[]): string[] | null {
  const several = run.filter(({ cells }) => cells.length > 1);
  const most = Math.max(...run.map(({ cells }) => cells.length));
  // A title over two columns hides where they part; the fullest rows show it.
  for (const reference of [several, run.filter(({ cells }) => cells.length === most)]) {
    const columns = columnsOf(reference.flatMap(({ cells }) => cells));
    if (columns.length < Math.max(most, columnsAtLeast)) continue;
    const rows = run.map((row) => rowIn(columns, row));
    const found = rows.filter((row, at): row is Row => row !== null && run[at]!.cells.length > 1);
    const share = found.reduce((sum, row) => sum + filled(row), 0) / (found.length * columns.length);
    const isTable = found.length >= rowsAtLeast && found.length >= several.length * fitting;
    if (isTable && share >= filling) return told(rows, run);
  }
  return null;
}

/** Lines that are no rows stay as they are, between those that are. */
function told(rows: (Row | null)[], run: PdfRow[]): string[] {
  const texts: string[] = [];
  let table: Row[] = [];
  const endTable = () => {
    texts.push(...joined(table).map(tell));
    table = [];
  };
  for (const [at, row] of rows.entries())
    if (row) table.push(row);
    else {
      endTable();
      texts.push(...run[at]!.lines.map(textOfLine));
    }
  endTable();
  return texts;
}

/** Stretches of the page's width that cells stand in, with nothing between them in any line. */
function columnsOf(cells: Line[]): Span[] {
  const columns: Span[] = [];
  const spans = cells.map(spanOf).sort((a, b) => a.left - b.left);
  for (const { left, right } of spans) {
    const last = columns.at(-1);
    if (last && left <= last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** Null when a cell stands in no column, or two in the same. */
function rowIn(columns: Span[], { cells: parts, top, bottom }: PdfRow): Row | null {
  const cells = columns.map(() => '');
  let last = -1;
  for (const part of parts) {
    const { left, right } = spanOf(part);
    const touched = columns.flatMap((column, at) =>
      Math.min(right, column.right) - Math.max(left, column.left) > 0 ? [at] : [],
    );
    const at = touched[0];
    if (at === undefined || at <= last || touched.length > 2 || (touched.length > 1 && parts.length === 1))
      return null;
    cells[at] = textOfLine(part);
    last = at;
  }
  return { cells, top, bottom };
}

const filled = ({ cells }: Row): number => cells.filter(Boolean).length;
const goingOn = /^[\p{Ll}(&,]/u;

/** Rows whose cells go on in the next line, as one. */
function joined(rows: Row[]): Row[] {
  const isNext = rowsBySteps(rows);
  const found: Row[] = [];
  for (const [at, row] of rows.entries()) {
    const above = found.at(-1);
    if (above && (isNext ? !isNext(at) : goesOn(above, row))) append(above, row);
    else found.push(row);
  }
  return found;
}

/** Whether a row begins at a line, where deeper steps than from line to line tell; null where they do not. */
function rowsBySteps(rows: Row[]): ((at: number) => boolean) | null {
  const steps = rows.slice(1).map(({ top }, at) => rows[at]!.bottom - top);
  const pitch = Math.min(...steps);
  const isNext = (at: number) => at === 0 || steps[at - 1]! > pitch * rowGap;
  if (steps.filter((step) => step > pitch * rowGap).length < rowsAtLeast - 1) return null;
  let first = rows[0]!;
  const isWrapped = rows.every((row, at) => {
    if (isNext(at)) first = row;
    return (
      row === first ||
      (filled(row) < filled(first) && (!row.cells[0] || filled(row) === 1 || goingOn.test(row.cells[0])))
    );
  });
  return isWrapped ? isNext : null;
}

/** Of two lines of which one has a single cell, the lower one cannot begin a sentence. */
function goesOn(above: Row, row: Row): boolean {
  const at = row.cells.findIndex(Boolean);
  const isAlone = filled(row) === 1 || (at === 0 && filled(above) === 1);
  return isAlone && above.cells[at] !== '' && goingOn.test(row.cells[at]!);
}

function append(above: Row, row: Row): void {
  for (const [at, text] of row.cells.entries())
    above.cells[at] = [above.cells[at], text].filter(Boolean).join(' ');
}

/** What stands alone in the first of many columns is a title between the rows. */
const tell = ({ cells }: Row): string =>
  cells.length > 2 && !cells.slice(1).some(Boolean)
    ? cells[0]!
    : cells.map((text) => text || nothing).join('\t');

const spanOf = (part: Line): Span => ({ left: leftOf(part), right: rightOf(part) });
