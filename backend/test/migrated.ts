/**
 * Databases at the newest schema, copied from one that was migrated before: a spec file that starts several applications
 * would else spend half of each start on the same migrations.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Env } from '../src/env';
import { migrate } from '../src/kernel/database/migrate';
import { writerOptions } from '../src/kernel/database/options';
import { migrations } from '../src/migrations';
import { databaseLike, freshDatabase, type TestDatabase } from './postgres';

let file: Promise<Buffer> | undefined;
let original: Promise<TestDatabase | undefined> | undefined;

/** Puts the SQLite file of an application into its new data folder. */
export async function putMigratedFile(folder: string): Promise<void> {
  writeFileSync(join(folder, 'app.db'), await (file ??= migratedFile()));
}

/** The same on the server at TEST_DATABASE_URL; undefined without that setting. */
export async function migratedDatabase(): Promise<TestDatabase | undefined> {
  const migrated = await (original ??= migratedOriginal());
  return migrated && databaseLike(migrated);
}

/** As SQLite moves what stands beside its file into it when the last connection closes, the file alone is the database. */
const migratedFile = (): Promise<Buffer> =>
  bringUpToDate({}, (folder) => readFileSync(join(folder, 'app.db')));

/** Stays until the server goes. */
async function migratedOriginal(): Promise<TestDatabase | undefined> {
  const database = await freshDatabase();
  return database && bringUpToDate({ DATABASE_URL: database.url }, () => database);
}

async function bringUpToDate<T>(settings: Record<string, string>, take: (folder: string) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'migrated-'));
  try {
    const options = writerOptions(new Env({ NODE_ENV: 'test', DATA_DIR: folder, ...settings }));
    const source = new DataSource({ ...options, migrations } as DataSourceOptions);
    await source.initialize();
    await migrate(source);
    await source.destroy();
    return take(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
