import { BadSetting } from './env';
import { SealBroken } from './kernel/secrets/vault';

const ofDatabaseFile: Record<string, string> = {
  SQLITE_NOTADB: 'is no database, or damaged: put one of its backups in its place',
  SQLITE_CORRUPT: 'is damaged: put one of its backups in its place',
  SQLITE_CANTOPEN: 'cannot be opened: may this user write to DATA_DIR?',
  SQLITE_READONLY: 'cannot be written to: may this user write to DATA_DIR?',
  SQLITE_FULL: 'cannot grow: the disk is full',
};

/** One sentence for what an operator can put right; the stack for everything else. */
export function sentenceFor(error: unknown): string {
  if (error instanceof BadSetting || error instanceof SealBroken) return error.message;
  const { port, message, stack, driverError, ...own } = error as {
    code?: string;
    port?: number;
    message?: string;
    stack?: string;
    driverError?: { code?: string };
  };
  const code = driverError?.code ?? own.code;
  // "SQLITE_READONLY_DIRECTORY" is a kind of "SQLITE_READONLY".
  const known = Object.keys(ofDatabaseFile).find((each) => code?.startsWith(each));
  if (known) return `The database file app.db in DATA_DIR ${ofDatabaseFile[known]}.`;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use already: stop the other program or set PORT to a free one.`;
  if (code === 'EACCES') return `Not allowed to listen on port ${port}: set PORT to 1024 or higher.`;
  if (code === 'ECONNREFUSED')
    return `Nothing answers at ${port ? `port ${port}` : 'the database or Redis address'}: is DATABASE_URL or REDIS_URL right, and the server running?`;
  return stack ?? message ?? String(error);
}
