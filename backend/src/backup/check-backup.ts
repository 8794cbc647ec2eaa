import Database from 'better-sqlite3';

/** Whether a database file is whole and every organization's credits add up; `problems` are sentences. */
export function checkBackup(file: string): { problems: string[]; organizations: number } {
  const database = new Database(file, { readonly: true });
  try {
    const damage = database.pragma('integrity_check', { simple: true });
    if (damage !== 'ok') return { problems: [`SQLite says: ${String(damage)}.`], organizations: 0 };
    const loose = database.pragma('foreign_key_check') as unknown[];
    const wrong = database.prepare(booksThatDoNotAddUp).all() as { org_id: string }[];
    const { organizations } = database
      .prepare('SELECT COUNT(*) AS organizations FROM organizations')
      .get() as { organizations: number };
    return {
      problems: [
        ...(loose.length > 0 ? [`${loose.length} rows refer to rows that are not there.`] : []),
        ...wrong.map(({ org_id }) => `The credits of organization ${org_id} do not add up.`),
      ],
      organizations,
    };
  } finally {
    database.close();
  }
}

const booksThatDoNotAddUp = `
  WITH books AS (
    SELECT org_id, current_credits AS balance, held_credits AS held,
      (SELECT COALESCE(SUM(amount), 0) FROM credit_transactions t WHERE t.organization_id = o.org_id) AS entries,
      (SELECT COALESCE(SUM(amount), 0) FROM credit_holds h
        WHERE h.organization_id = o.org_id AND h.status = 'open') AS holds
    FROM organizations o)
  SELECT org_id FROM books WHERE balance <> entries OR held <> holds OR held < 0 OR balance < held`;
