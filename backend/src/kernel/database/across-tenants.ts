import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
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

  findOne<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    return this.database.tables.findAnywhere(entity, where);
  }

  /** Updates at most one row by SQL; the row as it is now, or null. */
  change<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    statement: string,
    parameters: readonly unknown[],
  ): Promise<E | null> {
    return this.transaction(async () => {
      const [row] = await this.database.tables.changed(entity, statement, parameters, 'across');
      return row ?? null;
    });
  }

  async sql<T>(statement: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return (await this.database.runAcross<T>(statement, parameters)).rows;
  }

  /** Writes inside go through `query`/`sql`, which join this unit of work. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.database.transactionAcross(work);
  }
}
