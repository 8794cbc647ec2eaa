import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type FindManyOptions,
  type ObjectLiteral,
} from 'typeorm';
import { currentContext } from '../tenancy/context';
import { acrossRole, tenantRole } from './migration-tools';
import { readerOptions } from './options';
import { plainSelect } from './plain-select';
import { SqliteReads } from './sqlite-reads';
import { SqliteWrites } from './sqlite-writes';

/** Whose rows a unit of work may see: one organization's, everyone's, or nobody's. */
type Scope = { organizationId: string } | 'across' | 'none';

interface Unit {
  manager: EntityManager;
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
  private readonly reads: SqliteReads | undefined;
  private readonly writes: Pick<SqliteWrites, 'transaction'>;
  private lastWrite: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource | undefined,
  ) {
    this.engine = reader ? 'sqlite' : 'postgres';
    this.reads = reader && new SqliteReads(reader);
    this.writes = reader ? new SqliteWrites(writer) : writer;
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
    if (this.reads && !this.openUnit()) return this.reads.all<T>(statement, parameters);
    return this.query((manager) => manager.query<T[]>(this.dialect(statement), [...parameters]));
  }

  /** Whole rows of one table, like `EntityManager.find`. */
  async find<E extends ObjectLiteral>(entity: EntityTarget<E>, options: FindManyOptions<E>): Promise<E[]> {
    const plain = plainSelect(this.writer, entity, options);
    if (!plain) return this.query((manager) => manager.find(entity, options));
    const rows = await this.sql<ObjectLiteral>(plain.statement, plain.parameters);
    return rows.map((row) => plain.hydrate(row));
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

  private async read<T>(scope: Scope, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.openUnit();
    if (outer) return this.inScope(outer, scope, () => work(outer.manager));
    if (this.reader) return work(this.reader.manager);
    return this.writer.transaction(async (manager) => {
      await this.enterScope(manager, scope);
      return work(manager);
    });
  }

  private queueWrite<T>(work: () => Promise<T>): Promise<T> {
    const result = this.lastWrite.then(work, work);
    this.lastWrite = result.catch(() => undefined);
    return result;
  }

  private async begin<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    let unit: Unit | undefined;
    try {
      const result = await this.writes.transaction(async (manager) => {
        unit = { manager, scope, open: true, afterCommit: [] };
        await this.enterScope(manager, scope);
        return this.units.run(unit, work);
      });
      if (unit) unit.open = false;
      await this.units.exit(() => this.runAfterCommit(unit?.afterCommit ?? []));
      return result;
    } finally {
      if (unit) unit.open = false;
    }
  }

  private async inScope<T>(unit: Unit, scope: Scope, work: () => Promise<T>): Promise<T> {
    if (this.engine === 'sqlite' || sameScope(unit.scope, scope)) return work();
    const outer = unit.scope;
    await this.enterScope(unit.manager, scope);
    unit.scope = scope;
    try {
      return await work();
    } finally {
      unit.scope = outer;
      // After an error PostgreSQL refuses statements until the rollback, which resets the scope anyway.
      await this.enterScope(unit.manager, outer).catch(() => undefined);
    }
  }

  private async enterScope(manager: EntityManager, scope: Scope): Promise<void> {
    if (this.engine === 'sqlite') return;
    const organizationId = typeof scope === 'object' ? scope.organizationId : '';
    if (!/^[0-9a-fA-F-]*$/.test(organizationId)) throw new Error('An organization id is not a UUID.');
    // One message, valid until the transaction ends: a session-level setting would leak through the pool.
    await manager.query(
      `SET LOCAL ROLE ${scope === 'across' ? acrossRole : tenantRole}; SET LOCAL app.organization_id = '${organizationId}'`,
    );
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

function currentScope(): Scope {
  const organizationId = currentContext()?.organizationId;
  return organizationId ? { organizationId } : 'none';
}

const sameScope = (a: Scope, b: Scope): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.organizationId === b.organizationId : a === b;
