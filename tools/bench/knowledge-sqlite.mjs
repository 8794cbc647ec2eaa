/** A database file of its own for knowledge.bench.mjs, filled by bulk SQL. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { columnsOf, copyOf, taught } from './knowledge-data.mjs';

export const engine = 'SQLite';

export async function open(folder) {
  const file = join(folder, 'app.db');
  return {
    env: {},
    teachOne: async (texts) => teachOne(file, texts),
    multiply: async (organization, count) => multiply(file, organization, count),
    settle: async () => statSync(file).size,
    close: async () => undefined,
  };
}

function teachOne(file, texts) {
  const { organization, rows } = taught(texts);
  writing(file, (db) => {
    for (const [table, columns] of Object.entries(columnsOf)) {
      const places = columns.split(',').map(() => '?');
      const insert = db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${places.join(', ')})`);
      for (const row of rows[table]) insert.run(...row);
    }
  });
  return organization;
}

function multiply(file, organization, count) {
  return writing(file, (db) => {
    const others = Array.from({ length: count }, () => crypto.randomUUID()).sort();
    db.exec('CREATE TEMP TABLE others (id TEXT PRIMARY KEY) WITHOUT ROWID');
    const insert = db.prepare('INSERT INTO others VALUES (?)');
    for (const other of others) insert.run(other);
    for (const table of Object.keys(columnsOf)) {
      const columns = db.pragma(`table_info(${table})`).map(({ name }) => name);
      db.prepare(copyOf(table, columns, '?')).run(organization);
    }
    return others;
  });
}

function writing(file, work) {
  const db = new Database(file);
  try {
    // The organizations' own rows are not needed for a search.
    db.pragma('foreign_keys = OFF');
    db.pragma('synchronous = OFF');
    return db.transaction(() => work(db)).immediate();
  } finally {
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  }
}
