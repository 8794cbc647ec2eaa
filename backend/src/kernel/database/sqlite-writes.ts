import type BetterSqlite3 from 'better-sqlite3';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/**
 * Transactions on the one writing connection, which the caller lets through one by one.
 *
 * Not TypeORM's own: SQLite itself ends a transaction when the disk is full or fails, TypeORM goes on counting it as
 * open, and at the next error all later writes end up inside one that is never committed: acknowledged, and gone at
 * the next start. Here the connection is asked.
 */
export class SqliteWrites {
  private readonly connection: BetterSqlite3.Database;
  private readonly runner: QueryRunner & { isTransactionActive: boolean };

  constructor(writer: DataSource) {
    this.connection = (
      writer.driver as unknown as { databaseConnection: BetterSqlite3.Database }
    ).databaseConnection;
    this.runner = writer.createQueryRunner();
  }

  /** All that `work` writes through the manager is committed, or nothing is. */
  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    this.connection.exec('BEGIN');
    // So that nothing in TypeORM begins another one inside.
    this.runner.isTransactionActive = true;
    try {
      const result = await work(this.runner.manager);
      this.connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
      throw error;
    } finally {
      this.runner.isTransactionActive = false;
    }
  }
}
