import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { readerOptions } from './options';
import type { Outcome } from './outcome';
import { inOneTrip } from './postgres-trip';
import { beginning, currentScope, entering, sameScope, type Scope } from './scope';
import { SqliteStatements } from './sqlite-statements';
import { Tables } from './tables';

interface Unit {
  runner: QueryRunner;
  scope: Scope;
  open: boolean;
  afterCommit: (() => void | Promise<void>)[];
}

/**
 * The one door to the database.
 *
 * Every write is a unit of work: on SQLite they queue for the single writer connection while reads
 * use their own (a second writer would freeze the event loop, an unqueued one would lose writes);
 * on PostgreSQL each runs as a role that row-level security binds to the current organization.
 * Nested units join the outer one. Never wait for the network or files inside.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly engine: 'sqlite' | 'postgres';
  private readonly log = new Logger(Database.name);
  private readonly units = new AsyncLocalStorage<Unit>();
  /** Whole rows of one table. */
  readonly tables: Tables;
  private readonly sqlite: { writes: SqliteStatements; reads: SqliteStatements } | undefined;
  private lastWrite: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource | undefined,
  ) {
    this.engine = reader ? 'sqlite' : 'postgres';
    this.tables = new Tables(this, writer);
    this.sqlite = reader && { writes: new SqliteStatements(writer), reads: new SqliteStatements(reader) };
  }

  /** @param writer an initialized, migrated connection */
  static async open(writer: DataSource): Promise<Database> {
    if (writer.options.type === 'postgres') return new Database(writer, undefined);
    return new Database(writer, await new DataSource(readerOptions(writer.options)).initialize());
  }

  async onApplicationShutdown(): Promise<void> {
    await this.lastWrite.catch(() => undefined);
    if (this.reader?.isInitialized) await this.reader.destroy();
  }

  /** All of `work` commits, or none of it does. Joins the unit of work it is called in. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.write(currentScope(), work);
  }

  /** Reads: inside a unit of work its own writes are seen, outside the last committed state. */
  query<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.read(currentScope(), work);
  }

  /** Only for `AcrossTenants`. */
  queryAcross<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.read('across', work);
  }

  /** Only for `AcrossTenants`. */
  transactionAcross<T>(work: () => Promise<T>): Promise<T> {
    return this.write('across', work);
  }

  /** Raw SQL with `?` placeholders, within the current unit of work or as a read. */
  async sql<T>(statement: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return (await this.run<T>(statement, parameters)).rows;
  }

  /** The same, for what changes rows and is asked how many. */
  run<T>(statement: string, parameters: readonly unknown[] = []): Promise<Outcome<T>> {
    return this.runIn(currentScope(), statement, parameters);
  }

  /** One change as a unit of work by itself, if it is not within one. */
  change<T>(statement: string, parameters: readonly unknown[] = []): Promise<Outcome<T>> {
    // PostgreSQL does that in a single round trip.
    if (this.engine === 'postgres') return this.run(statement, parameters);
    return this.transaction(() => this.run(statement, parameters));
  }

  /** Only for `AcrossTenants`. */
  runAcross<T>(statement: string, parameters: readonly unknown[] = []): Promise<Outcome<T>> {
    return this.runIn('across', statement, parameters);
  }

  /** Runs after the current unit of work commits (at once outside one); its failure is logged, not thrown. */
  afterCommit(work: () => void | Promise<void>): void {
    const unit = this.openUnit();
    if (unit) unit.afterCommit.push(work);
    else void this.runAfterCommit([work]);
  }

  /** `?` placeholders in the engine's own form. */
  dialect(statement: string): string {
    if (this.engine === 'sqlite') return statement;
    let position = 0;
    return statement.replace(/\?/g, () => `$${++position}`);
  }

  private openUnit(): Unit | undefined {
    const unit = this.units.getStore();
    return unit?.open ? unit : undefined;
  }

  private write<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    const outer = this.openUnit();
    if (outer) return this.inScope(outer, scope, work);
    return this.engine === 'postgres'
      ? this.begin(scope, work)
      : this.queueWrite(() => this.begin(scope, work));
  }

  private async runIn<T>(
    scope: Scope,
    statement: string,
    parameters: readonly unknown[],
  ): Promise<Outcome<T>> {
    const outer = this.openUnit();
    if (this.sqlite) return (outer ? this.sqlite.writes : this.sqlite.reads).run<T>(statement, parameters);
    const [text, values] = [this.dialect(statement), [...parameters]];
    if (!outer) return inOneTrip<T>(this.writer, beginning(scope), text, values);
    return this.inScope(outer, scope, async () => {
      const { records, affected } = await outer.runner.query(text, values, true);
      return { rows: (records ?? []) as T[], changed: affected ?? 0 };
    });
  }

  private async read<T>(scope: Scope, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.openUnit();
    if (outer) return this.inScope(outer, scope, () => work(outer.runner.manager));
    if (this.reader) return work(this.reader.manager);
    return this.writer.transaction(async (manager) => {
      await manager.query(entering(scope));
      return work(manager);
    });
  }

  private queueWrite<T>(work: () => Promise<T>): Promise<T> {
    const result = this.lastWrite.then(work, work);
    this.lastWrite = result.catch(() => undefined);
    return result;
  }

  private async begin<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    const unit: Unit = { runner, scope, open: true, afterCommit: [] };
    // Not the runner's own: it takes a round trip more, and counts a transaction as open that SQLite has ended itself
    // because the disk is full; all later writes would then be in one that is never committed.
    const say = async (statement: string): Promise<void> => {
      if (this.sqlite) this.sqlite.writes.run(statement);
      else await runner.query(statement);
    };
    let result: T;
    try {
      await say(this.sqlite ? 'BEGIN' : beginning(scope));
      result = await this.units.run(unit, work);
      await say('COMMIT');
    } catch (error) {
      await say('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      unit.open = false;
      await runner.release();
    }
    await this.units.exit(() => this.runAfterCommit(unit.afterCommit));
    return result;
  }

  private async inScope<T>(unit: Unit, scope: Scope, work: () => Promise<T>): Promise<T> {
    if (this.engine === 'sqlite' || sameScope(unit.scope, scope)) return work();
    const outer = unit.scope;
    await unit.runner.query(entering(scope));
    unit.scope = scope;
    try {
      return await work();
    } finally {
      unit.scope = outer;
      // After an error PostgreSQL refuses statements until the rollback, which resets the scope anyway.
      await unit.runner.query(entering(outer)).catch(() => undefined);
    }
  }

  private async runAfterCommit(works: (() => void | Promise<void>)[]): Promise<void> {
    for (const work of works) {
      try {
        await work();
      } catch (error) {
        this.log.error(error instanceof Error ? error : String(error));
      }
    }
  }
}
