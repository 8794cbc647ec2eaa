import { join } from 'node:path';
import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { DataSourceOptions, MixedList } from 'typeorm';
import type { Env } from '../../env';

/** The schema, step by step, oldest first. */
export type Migrations = MixedList<string | (new () => object)>;

/** The writing connection: one SQLite file in DATA_DIR, or PostgreSQL. */
export function writerOptions(env: Env): TypeOrmModuleOptions {
  if (env.postgres)
    return {
      type: 'postgres',
      url: env.DATABASE_URL,
      parseInt8: true,
      applicationName: 'real-estate-ai',
      // Statements that nobody waits for one by one go out together.
      extra: { max: 10, pipeline: true },
      installExtensions: false,
    };
  return {
    type: 'better-sqlite3',
    database: join(env.DATA_DIR, 'app.db'),
    enableWAL: true,
    timeout: 5000,
    prepareDatabase: (db: SqliteHandle) => {
      db.pragma('synchronous = NORMAL');
      db.pragma('foreign_keys = ON');
      db.pragma('cache_size = -65536');
      // What is erased is overwritten in the file, too.
      db.pragma('secure_delete = ON');
    },
  };
}

/** The same SQLite file, opened for reading only: it sees committed rows and never waits for the writer. */
export function readerOptions(writer: DataSourceOptions): DataSourceOptions {
  if (writer.type !== 'better-sqlite3') throw new Error('Only SQLite has a separate reader.');
  return {
    ...writer,
    readonly: true,
    enableWAL: false,
    migrations: [],
    migrationsRun: false,
    prepareDatabase: (db: SqliteHandle) => {
      db.pragma('cache_size = -65536');
      db.pragma('mmap_size = 268435456');
    },
  };
}

interface SqliteHandle {
  pragma(statement: string): unknown;
}
