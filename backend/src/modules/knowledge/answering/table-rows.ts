const row = /^([^:;\n]{1,40}): ([^;\n]+); ([^:;\n]{1,40}): (.+)$/u;
const moreColumns = /; [^:;]{1,40}: /;

/**
 * Rows of a table are kept as "Part: Roof; Finding: New." so that every cell can be found by its column. Said aloud, the first cell
 * names the row: "Roof: New." Only where the column's name comes back in another row of the passage, so that it is a column.
 */
export function sayRows(said: string, passage: string): string {
  return said
    .split('\n')
    .map((line) => {
      const [, column, name, next, rest] = row.exec(line.trim()) ?? [];
      if (column === undefined || next === undefined || rest === undefined) return line;
      const rows = passage.split('\n').filter((other) => other.startsWith(`${column}: `));
      if (rows.length < 2) return line;
      return moreColumns.test(rest) ? `${name} – ${next}: ${rest}` : `${name}: ${rest}`;
    })
    .join('\n');
}
