import {
  And,
  Column,
  type EntityTarget,
  type FindManyOptions,
  type FindOperator,
  type FindOptionsWhere,
  LessThan,
} from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import { moment, now, uuid } from '../database/columns';
import { Database } from '../database/database';
import { NotFound } from '../errors/errors';
import type { PageQuery } from '../http/page';
import { decodeCursor, encodeCursor, Page, type Position } from '../http/page-of-rows';
import { currentOrganizationId } from './context';

/** A row that belongs to an organization. `id` maps to the table's own key column, e.g. `bot_id`. */
export abstract class TenantEntity {
  abstract id: string;

  @Column({ name: 'organization_id', ...uuid })
  organizationId!: string;

  @Column({ name: 'created_at', ...moment })
  createdAt!: string;
}

type Stamped = 'id' | 'organizationId' | 'createdAt';
type Nullable<E> = { [K in keyof E]-?: null extends E[K] ? K : never }[keyof E];

/** What must be given for a new row: everything but the stamps; what may be null may be left out. */
export type New<E extends TenantEntity> = Omit<E, Stamped | Nullable<E>> &
  Partial<Pick<E, (Stamped & ('id' | 'createdAt')) | Nullable<E>>>;

/** What may be changed of a row: everything but the stamps. */
export type Patch<E extends TenantEntity> = Partial<Omit<E, Stamped>>;

/** What limits a list; where a page begins is limited by the page itself. */
export type Limits<E extends TenantEntity> = Omit<FindOptionsWhere<E>, 'id' | 'createdAt' | 'organizationId'>;

/** How a list is looked through. */
export interface Looked<E extends TenantEntity> {
  /** Only rows for which all of these hold: of `wordsIn`, of `tiedTo`; undefined limits nothing. */
  found?: readonly (FindOperator<string> | undefined)[];
  /** A whole number of which the most come first; among equals the newest do. */
  most?: keyof E & string;
}

/**
 * The only way feature code reaches a tenant table. Every read and write is limited to the current
 * organization; without one it throws. It inserts and updates and never calls `save()`, which would
 * take over another organization's row of the same id.
 */
export abstract class TenantRepository<E extends TenantEntity> {
  protected constructor(
    protected readonly database: Database,
    protected readonly entity: EntityTarget<E> & (new () => E),
  ) {}

  /** Throws {@link NotFound} for an unknown id and for another organization's. */
  async get(id: string): Promise<E> {
    const row = await this.maybe(id);
    if (!row) throw new NotFound();
    return row;
  }

  maybe(id: string): Promise<E | null> {
    return this.findOne({ id } as FindOptionsWhere<E>);
  }

  count(where: FindOptionsWhere<E> = {}): Promise<number> {
    return this.database.tables.count(this.entity, this.mine(where));
  }

  async add(values: New<E>): Promise<E> {
    const [row] = await this.addMany([values]);
    return row!;
  }

  async addMany(values: New<E>[]): Promise<E[]> {
    const organizationId = currentOrganizationId();
    const createdAt = now();
    const rows = values.map((value) =>
      Object.assign(new this.entity(), { id: crypto.randomUUID(), createdAt }, value, { organizationId }),
    );
    if (rows.length === 0) return rows;
    await this.database.tables.insert(this.entity, rows);
    return rows;
  }

  /** Throws {@link NotFound} when nothing of this organization has the id. */
  async change(id: string, patch: Patch<E>): Promise<void> {
    if ((await this.changeWhere({ id } as FindOptionsWhere<E>, patch)) === 0) throw new NotFound();
  }

  async remove(id: string): Promise<void> {
    if ((await this.removeWhere({ id } as FindOptionsWhere<E>)) === 0) throw new NotFound();
  }

  /** Newest first unless asked otherwise, `query.limit` rows from `query.cursor` on. */
  async page(
    query: PageQuery,
    where: Limits<E> = {} as Limits<E>,
    { found = [], most }: Looked<E> = {},
  ): Promise<Page<E>> {
    const limit = query.limit ?? 50;
    const rankOf = (row: E) => (most ? Number(row[most]) : undefined);
    const begins = query.cursor ? after(decodeCursor(query.cursor, Boolean(most)), most) : [{}];
    const rows = await this.find({
      where: begins.map((begin) => ({ ...where, ...withFound(begin, found) })) as FindOptionsWhere<E>[],
      order: { ...(most && { [most]: 'DESC' }), createdAt: 'DESC', id: 'DESC' } as NonNullable<
        FindManyOptions<E>['order']
      >,
      take: limit + 1,
    });
    const last = rows[limit - 1];
    return new Page(
      rows.slice(0, limit),
      rows.length > limit && last ? encodeCursor({ ...last, rank: rankOf(last) }) : undefined,
    );
  }

  protected find(options: FindManyOptions<E> = {}): Promise<E[]> {
    const { where } = options;
    const mine = Array.isArray(where) ? where.map((each) => this.mine(each)) : this.mine(where);
    return this.database.tables.find(this.entity, { ...options, where: mine });
  }

  protected async findOne(where: FindOptionsWhere<E>): Promise<E | null> {
    const [row] = await this.find({ where, take: 1 });
    return row ?? null;
  }

  /** How many rows changed. */
  protected async changeWhere(where: FindOptionsWhere<E>, patch: Patch<E>): Promise<number> {
    const mine = this.mine(where);
    if (Object.values(patch).every((value) => value === undefined)) return this.count(where);
    return this.database.tables.update(this.entity, mine, patch as QueryDeepPartialEntity<E>);
  }

  /** How many rows went. */
  protected async removeWhere(where: FindOptionsWhere<E>): Promise<number> {
    const mine = this.mine(where);
    const result = await this.database.transaction(() =>
      this.database.query((manager) => manager.delete(this.entity, mine)),
    );
    return result.affected ?? 0;
  }

  /** Raw SQL with `?` placeholders; the statement itself must be limited by `organization_id`. */
  protected rows<T>(statement: string, parameters: readonly unknown[] = []): Promise<T[]> {
    currentOrganizationId();
    return this.database.sql<T>(statement, parameters);
  }

  /** Raw SQL that updates rows, likewise limited; the rows as they are now. */
  protected changedRows(statement: string, parameters: readonly unknown[]): Promise<E[]> {
    currentOrganizationId();
    return this.database.tables.changed(this.entity, statement, parameters);
  }

  private mine(where: FindOptionsWhere<E> = {}): FindOptionsWhere<E> {
    return { ...where, organizationId: currentOrganizationId() };
  }
}

type Begin = Partial<Record<string, string | number | FindOperator<unknown>>> & { id?: FindOperator<string> };

/** Rows behind `position`, as alternatives of which one holds. */
function after({ createdAt, id, rank }: Position, most: string | undefined): Begin[] {
  const equal = most ? { [most]: rank } : {};
  return [
    ...(most ? [{ [most]: LessThan(rank) }] : []),
    { ...equal, createdAt: LessThan(createdAt) },
    { ...equal, createdAt, id: LessThan(id) },
  ];
}

/** A search hangs on the id, whichever columns it names: nothing else may limit that one but the page, and they join. */
function withFound({ id, ...begin }: Begin, found: Looked<TenantEntity>['found'] = []): Begin {
  const all = [...found, id].filter((each) => each !== undefined);
  return all.length === 0 ? begin : { ...begin, id: And(...all) };
}
