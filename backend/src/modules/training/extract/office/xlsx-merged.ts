import type { XlsxCell } from './xlsx-sheet';

/** More cells than this are not filled: a merged range may claim the whole sheet. */
const filledAtMost = 100_000;

export interface CellRange {
  /** From 0, the last one included. */
  columns: [number, number];
  /** As numbered in the sheet. */
  rows: [number, number];
}

/**
 * What a merged cell says is said in every place it covers; across, only beside other cells: a title over the whole table
 * stays one.
 * @param numbers the number of each row in the sheet
 */
export function fillMerged(rows: XlsxCell[][], numbers: number[], ranges: CellRange[]): void {
  const at = new Map(numbers.map((number, index) => [number, index]));
  let left = filledAtMost;
  for (const { columns, rows: covered } of ranges) {
    const first = rows[at.get(covered[0]) ?? -1];
    const cell = first?.[columns[0]];
    if (!first || !cell?.text) continue;
    const alone = !first.some(({ text }, column) => text && (column < columns[0] || column > columns[1]));
    const last = alone ? columns[0] : columns[1];
    for (let number = covered[0]; number <= covered[1] && left > 0; number++, left--) {
      const row = rows[at.get(number) ?? -1];
      if (!row && number > (numbers.at(-1) ?? 0)) break;
      for (let column = columns[0]; row && column <= last; column++, left--)
        put(row, column, { ...cell, isAcross: last > columns[0] });
    }
  }
}

function put(row: XlsxCell[], column: number, cell: XlsxCell): void {
  while (row.length < column) row.push({ text: '', isValue: false });
  row[column] = cell;
}
