import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { acrossRole, tenantRole } from './migration-tools';

// Any fixed number: processes that start together wait for each other at it.
const migrationLock = 72_616_201;

/** What PostgreSQL is asked for at every start, after the migrations; says why when something has to be done without. */
export type PostgresStep = (query: (statement: string) => Promise<unknown>) => Promise<string | undefined>;

/** Brings the database to the newest schema; safe when several processes start at once. */
export async function migrate(dataSource: DataSource, onPostgres: PostgresStep[] = []): Promise<void> {
  if (dataSource.options.type !== 'postgres') {
    await dataSource.runMigrations({ transaction: 'each' });
    return;
  }
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await createRoles(lock.query.bind(lock));
    await dataSource.runMigrations({ transaction: 'each' });
    for (const step of onPostgres) {
      const missing = await step(lock.query.bind(lock));
      if (missing) new Logger('Database').warn(missing);
    }
    await lock.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${tenantRole}, ${acrossRole}`,
    );
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await lock.release();
  }
}

async function createRoles(query: (statement: string) => Promise<unknown>): Promise<void> {
  for (const role of [tenantRole, acrossRole]) {
    // Roles belong to the whole server, so another database's start may have made them just now.
    await query(
      `DO $$ BEGIN CREATE ROLE ${role} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
    );
    await query(`GRANT ${role} TO CURRENT_USER`);
    await query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  }
}
