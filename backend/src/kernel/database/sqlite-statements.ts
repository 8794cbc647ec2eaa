import type BetterSqlite3 from 'better-sqlite3';
import { type DataSource, QueryFailedError } from 'typeorm';
import type { Outcome } from './outcome';

const mostStatements = 500;

/** Statements on one SQLite connection itself, each prepared once: the ORM takes longer around a statement than SQLite does in it. */
export class SqliteStatements {
  private readonly prepared = new Map<string, BetterSqlite3.Statement>();
  private readonly connection: BetterSqlite3.Database;

  constructor(source: DataSource) {
    this.connection = (
      source.driver as unknown as { databaseConnection: BetterSqlite3.Database }
    ).databaseConnection;
  }

  run<T>(text: string, parameters: readonly unknown[] = []): Outcome<T> {
    // It binds no booleans.
    const bound = parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value));
    try {
      const statement = this.statement(text);
      if (!statement.reader) return { rows: [], changed: statement.run(...bound).changes };
      const rows = statement.all(...bound) as T[];
      return { rows, changed: rows.length };
    } catch (error) {
      throw error instanceof Error ? new QueryFailedError(text, bound, error) : error;
    }
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
