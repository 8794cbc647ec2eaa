import { pipeline, type Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

/**
 * Rows as CSV for spreadsheets: what would be a formula there is text, and the byte order mark makes Excel read UTF-8.
 * A row that cannot be had ends the table with its error; a reader who leaves ends the rows.
 */
export function csvTable(columns: string[], rows: AsyncIterable<string[]>): Readable {
  const table = stringify({ header: true, columns, bom: true, escape_formulas: true });
  // A mere `pipe` leaves the error of a row to nobody, and that ends the process.
  return pipeline(asTexts(rows), table, () => undefined);
}

async function* asTexts(rows: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  for await (const cells of rows) yield cells.map(asText);
}

// The writer looks at the first character alone, but some spreadsheets pass over white space.
const asText = (cell: string): string => (/^\s+[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell);
