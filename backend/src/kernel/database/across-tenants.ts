import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from './database';

/**
 * For the few who must look beyond one organization: sign-in by e-mail, public ids, sweeps. Whoever
 * injects this says so by its name.
 */
@Injectable()
export class AcrossTenants {
  constructor(private readonly database: Database) {}

  query<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.queryAcross(work);
  }

  sql<T>(statement: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.query((manager) => manager.query<T[]>(this.database.dialect(statement), [...parameters]));
  }

  /** Writes inside go through `query`/`sql`, which join this unit of work. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.database.transactionAcross(work);
  }
}
