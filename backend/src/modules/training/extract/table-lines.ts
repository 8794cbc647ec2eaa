/**
 * Rows of a table as lines that can be understood on their own: each value with the name of its column.
 * @param hasNames whether the first row is known to name the columns; else it does when there are three or more
 */
export function tableLines(rows: string[][], hasNames = false): string[] {
  const [first = [], ...rest] = rows;
  const values = rest.filter((cells) => cells.some(Boolean));
  const isNamed = values.length > 0 && first.length > 1 && (hasNames || first.length > 2);
  if (!isNamed) return rows.map((cells) => cells.filter(Boolean).join(': ')).filter(Boolean);
  const unused = first.filter((name, at) => name && !values.some((cells) => cells[at]));
  return [
    ...(unused.length > 0 ? [unused.join('; ')] : []),
    // A cell over the whole width is a title between the rows.
    ...values.map((cells) => (cells.length === 1 ? cells[0]! : describeRow(first, cells))),
  ];
}

/** "Unit: 2B; Rent: 2,150"; both lists on one line each. */
export const describeRow = (names: string[], cells: string[]): string =>
  cells
    .map((value, at) => (value && names[at] ? `${names[at].replace(/:$/, '')}: ${value}` : value))
    .filter(Boolean)
    .join('; ');
