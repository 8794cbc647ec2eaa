/**
 * The yardstick of list-chatbots.bench.mjs: one route, one prepared statement, no authentication, no logging.
 * Arguments: the port, and a JSON file with the rows to serve.
 */
import '../node-version.mjs';
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import Fastify from 'fastify';

const [port, file] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(file, 'utf8'));
const columns = Object.keys(rows[0]);
/** SQLite has no lists: they are kept as JSON text, as the application does. */
const lists = columns.filter((column) => Array.isArray(rows[0][column]));
const organizationId = 'the-only-one';

const db = new Database(':memory:');
db.exec(`CREATE TABLE chatbots (organization_id, ${columns.join(', ')})`);
db.exec('CREATE INDEX chatbots_by_organization ON chatbots (organization_id, created_at)');
const insert = db.prepare(`INSERT INTO chatbots VALUES (?, ${columns.map(() => '?').join(', ')})`);
for (const row of rows.toReversed()) {
  insert.run(
    organizationId,
    ...columns.map((name) => (lists.includes(name) ? JSON.stringify(row[name]) : row[name])),
  );
}

const select = db.prepare(
  `SELECT ${columns.join(', ')} FROM chatbots WHERE organization_id = ? ORDER BY created_at DESC, rowid DESC LIMIT 50`,
);
const app = Fastify();
app.get('/api/chatbots', () => {
  const found = select.all(organizationId);
  for (const row of found) for (const name of lists) row[name] = JSON.parse(row[name]);
  return found;
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
