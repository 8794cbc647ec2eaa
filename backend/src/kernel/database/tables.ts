import type { DataSource, EntityTarget, FindManyOptions, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import type { Database } from './database';
import { columnsOf, hydratorOf, plainSelect } from './plain-select';
import { plainCount, plainInsert, plainUpdate } from './plain-write';

/** What `EntityManager` does with whole rows of one table, without its detours where the question is a plain one. */
export class Tables {
  constructor(
    private readonly database: Database,
    private readonly source: DataSource,
  ) {}

  async find<E extends ObjectLiteral>(entity: EntityTarget<E>, options: FindManyOptions<E>): Promise<E[]> {
    const plain = plainSelect(this.source, entity, options);
    if (!plain) return this.database.query((manager) => manager.find(entity, options));
    const rows = await this.database.sql<ObjectLiteral>(plain.statement, plain.parameters);
    return rows.map((row) => plain.hydrate(row));
  }

  /** The rows that an UPDATE changed, as they are now; `statement` without its RETURNING. */
  async changed<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    statement: string,
    parameters: readonly unknown[],
    whose: 'mine' | 'across' = 'mine',
  ): Promise<E[]> {
    const metadata = this.source.getMetadata(entity);
    const text = `${statement} RETURNING ${columnsOf(metadata)}`;
    const { rows } =
      whose === 'across'
        ? await this.database.runAcross<ObjectLiteral>(text, parameters)
        : await this.database.run<ObjectLiteral>(text, parameters);
    return rows.map(hydratorOf<E>(this.source, metadata));
  }

  /** Whosever it is; only for `AcrossTenants`. */
  async findAnywhere<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<E>,
  ): Promise<E | null> {
    const plain = plainSelect(this.source, entity, { where, take: 1 });
    if (!plain) return this.database.queryAcross((manager) => manager.findOneBy(entity, where));
    const { rows } = await this.database.runAcross<ObjectLiteral>(plain.statement, plain.parameters);
    return rows[0] ? plain.hydrate(rows[0]) : null;
  }

  async count<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<number> {
    const plain = plainCount(this.source, entity, where);
    if (!plain) return this.database.query((manager) => manager.countBy(entity, where));
    const [row] = await this.database.sql<{ total: number }>(plain.statement, plain.parameters);
    return row?.total ?? 0;
  }

  /** What may be null and was left out becomes null. */
  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: E[]): Promise<void> {
    const mayBeNull = this.source.getMetadata(entity).columns.filter(({ isNullable }) => isNullable);
    for (const row of rows as ObjectLiteral[])
      for (const { propertyName } of mayBeNull) row[propertyName] ??= null;
    const plain = plainInsert(this.source, entity, rows);
    if (plain) await this.database.change(plain.statement, plain.parameters);
    else
      await this.database.transaction(() =>
        this.database.query((manager) => manager.insert(entity, rows as QueryDeepPartialEntity<E>[])),
      );
  }

  /** How many rows changed. */
  async update<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<E>,
    patch: QueryDeepPartialEntity<E>,
  ): Promise<number> {
    const plain = plainUpdate(this.source, entity, where, patch);
    if (plain) return (await this.database.change(plain.statement, plain.parameters)).changed;
    const result = await this.database.transaction(() =>
      this.database.query((manager) => manager.update(entity, where, patch)),
    );
    return result.affected ?? 0;
  }
}
