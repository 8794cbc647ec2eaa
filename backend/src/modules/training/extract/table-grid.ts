export interface SpanningCell {
  text: string;
  /** How many columns and rows it covers. */
  columns: number;
  rows: number;
}

/** More than any table has; a page may claim any number. */
const columnsAtMost = 100;
const rowsAtMost = 1_000;

/**
 * Texts by row and column: a merged cell says what it says in every place it covers, but stands alone in its row where it
 * covers the whole width, as a title does.
 */
export function spread(rows: SpanningCell[][]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, at) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[at]![column] !== undefined) column++;
      for (let row = at; row < Math.min(at + Math.min(cell.rows, rowsAtMost), rows.length); row++)
        for (let side = column; side < column + Math.min(cell.columns, columnsAtMost); side++)
          grid[row]![side] = cell.text;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row, at) => {
    const whole = rows[at]!.length === 1 && rows[at]![0]!.columns >= width && width > 1;
    return whole ? [rows[at]![0]!.text] : Array.from(row, (text: string | undefined) => text ?? '');
  });
}

/** Rows of names that stand above each other as one: "Guest" under "Fee" names the fee for guests. */
export const joinNames = (rows: string[][]): string[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) =>
    [...new Set(rows.map((row) => row[column] ?? ''))].filter(Boolean).join(' '),
  );
