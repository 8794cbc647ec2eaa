import type BetterSqlite3 from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';

/** Reads on the reader connection itself, each statement prepared once. */
export class SqliteReads {
  private readonly prepared = new LRUCache<string, BetterSqlite3.Statement>({ max: 500 });
  private readonly connection: BetterSqlite3.Database;

  constructor(reader: DataSource) {
    this.connection = (
      reader.driver as unknown as { databaseConnection: BetterSqlite3.Database }
    ).databaseConnection;
  }

  all<T>(text: string, parameters: readonly unknown[]): T[] {
    let statement = this.prepared.get(text);
    if (!statement) {
      statement = this.connection.prepare(text);
      this.prepared.set(text, statement);
    }
    return statement.all(...parameters) as T[];
  }
}
