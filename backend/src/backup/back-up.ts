import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { BadSetting } from '../env';
import { checkBackup } from './check-backup';
import { copyFiles } from './copy-files';

interface Backup {
  files: number;
  organizations: number;
}

/**
 * Copies a data folder that a server may be writing to. The copy is a data folder itself: the database as it
 * was at one moment, every file that database names, and the secrets kept beside it. Read anew and checked
 * before this returns; throws BadSetting when there is nothing to copy, the target is taken, or it is damaged.
 */
export async function backUp(source: string, target: string): Promise<Backup> {
  if (!existsSync(join(source, 'app.db'))) throw new BadSetting(`There is no database in ${source}.`);
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new BadSetting(`${target} is not empty; a backup goes into a folder of its own.`);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  // Secrets and buyers' names are in it, whatever the folder's mode was.
  chmodSync(target, 0o700);

  const begun = new Date();
  for (const folder of ['secrets', 'files']) copyFiles(join(source, folder), join(target, folder));
  await copyDatabase(join(source, 'app.db'), join(target, 'app.db'));
  // What came while the database was copied may be named in it; what was removed meanwhile is there from before.
  copyFiles(join(source, 'files'), join(target, 'files'), begun);

  const { problems, organizations } = checkBackup(join(target, 'app.db'));
  if (problems.length > 0) throw new BadSetting(`The backup is damaged: ${problems.join(' ')}`);
  const files = join(target, 'files');
  const kept = existsSync(files) ? readdirSync(files, { recursive: true, withFileTypes: true }) : [];
  return { files: kept.filter((entry) => entry.isFile()).length, organizations };
}

async function copyDatabase(from: string, to: string): Promise<void> {
  const database = new Database(from, { readonly: true, timeout: 10_000 });
  try {
    // All pages in one step: one read snapshot, beside which the server goes on writing. In smaller steps every
    // write in between would start the copy over (https://sqlite.org/backup.html).
    await database.backup(to, { progress: () => 0x7fff_ffff });
  } finally {
    database.close();
  }
  chmodSync(to, 0o600);
}
