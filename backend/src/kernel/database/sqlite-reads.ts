import type BetterSqlite3 from 'better-sqlite3';
import type { DataSource } from 'typeorm';

const mostStatements = 500;

/** Reads on the reader connection itself, each statement prepared once. */
export class SqliteReads {
  private readonly prepared = new Map<string, BetterSqlite3.Statement>();
  private readonly connection: BetterSqlite3.Database;

  constructor(reader: DataSource) {
    this.connection = (
      reader.driver as unknown as { databaseConnection: BetterSqlite3.Database }
    ).databaseConnection;
  }

  all<T>(text: string, parameters: readonly unknown[]): T[] {
    return this.statement(text).all(...parameters) as T[];
  }

  private statement(text: string): BetterSqlite3.Statement {
    const known = this.prepared.get(text);
    if (known) return known;
    // Lists of ids come in every length; forgetting all is rare and costs a few milliseconds.
    if (this.prepared.size >= mostStatements) this.prepared.clear();
    const statement = this.connection.prepare(text);
    this.prepared.set(text, statement);
    return statement;
  }
}
