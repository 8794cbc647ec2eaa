/** A throw-away PostgreSQL for knowledge.bench.mjs, filled by bulk SQL as its superuser; the application reads it as its own role. */
import pg from 'pg';
import { startPostgres } from '../servers/postgres.mjs';
import { columnsOf, copyOf, taught } from './knowledge-data.mjs';

export const engine = 'PostgreSQL';
const rowsAtOnce = 2000;

export async function open() {
  const server = await startPostgres();
  const as = (work) => connected(server.url, work);
  return {
    env: { DATABASE_URL: server.url },
    teachOne: (texts) => as((client) => teachOne(client, texts)),
    multiply: (organization, count) => as((client) => multiply(client, organization, count)),
    /** What autovacuum does by itself after a while; without statistics every plan is a guess. */
    settle: () =>
      as(async (client) => {
        await client.query('VACUUM ANALYZE');
        const { rows } = await client.query('SELECT pg_database_size(current_database()) AS size');
        return Number(rows[0].size);
      }),
    close: server.stop,
  };
}

async function connected(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    // No triggers and so no foreign keys: the organizations' own rows are not needed for a search.
    await client.query('SET session_replication_role = replica');
    return await work(client);
  } finally {
    await client.end();
  }
}

async function teachOne(client, texts) {
  const { organization, rows } = taught(texts);
  for (const [table, columns] of Object.entries(columnsOf)) {
    const width = columns.split(',').length;
    for (let from = 0; from < rows[table].length; from += rowsAtOnce) {
      const batch = rows[table].slice(from, from + rowsAtOnce);
      const places = batch.map(
        (_, row) => `(${Array.from({ length: width }, (__, at) => `$${row * width + at + 1}`).join(', ')})`,
      );
      await client.query(`INSERT INTO ${table} (${columns}) VALUES ${places.join(', ')}`, batch.flat());
    }
  }
  return organization;
}

async function multiply(client, organization, count) {
  const others = Array.from({ length: count }, () => crypto.randomUUID()).sort();
  await client.query('CREATE TEMP TABLE others (id text PRIMARY KEY)');
  await client.query('INSERT INTO others SELECT unnest($1::text[])', [others]);
  for (const table of Object.keys(columnsOf)) {
    const { rows } = await client.query(
      'SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1',
      [table],
    );
    const columns = rows.map(({ name }) => name);
    await client.query(copyOf(table, columns, '$1'), [organization]);
  }
  return others;
}
