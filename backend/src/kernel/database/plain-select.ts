import type { DataSource, EntityMetadata, EntityTarget, FindManyOptions, ObjectLiteral } from 'typeorm';
import { ifPlain, NotPlain, Plain, quoted } from './plain-where';

/** A SELECT of whole rows, with `?` placeholders, and how a raw row becomes an entity. */
interface PlainSelect<E> {
  statement: string;
  parameters: unknown[];
  hydrate(row: ObjectLiteral): E;
}

/**
 * What `EntityManager.find` would ask, written directly: the ORM spends about ten times as long on building
 * such a statement and sorting its result as SQLite does on answering it. Types are converted by the ORM's
 * own driver.
 *
 * @returns undefined where the question is not a plain one (relations, other operators): then the ORM is asked
 */
export function plainSelect<E extends ObjectLiteral>(
  source: DataSource,
  entity: EntityTarget<E>,
  { where = {}, order = {}, take, skip, ...others }: FindManyOptions<E>,
): PlainSelect<E> | undefined {
  const metadata = source.getMetadata(entity);
  if (Object.keys(others).length > 0 || metadata.eagerRelations.length > 0 || metadata.deleteDateColumn)
    return undefined;
  return ifPlain(() => {
    const plain = new Plain(source, metadata);
    const alternatives = plain.where(where);
    const sorting = Object.entries(order).map(([property, direction]) => {
      if (direction !== 'ASC' && direction !== 'DESC') throw new NotPlain();
      return `${quoted(plain.columnOf(property).databaseName)} ${direction}`;
    });
    const statement = [
      `SELECT ${columnsOf(metadata)}`,
      `FROM ${quoted(metadata.tableName)} WHERE ${alternatives}`,
      sorting.length > 0 ? `ORDER BY ${sorting.join(', ')}` : '',
      // SQLite takes an OFFSET only behind a LIMIT.
      take !== undefined || skip ? `LIMIT ${take ?? Number.MAX_SAFE_INTEGER}` : '',
      skip ? `OFFSET ${skip}` : '',
    ];
    return {
      statement: statement.filter(Boolean).join(' '),
      parameters: plain.parameters,
      hydrate: hydratorOf(source, metadata),
    };
  });
}

/** All columns of a table, for SELECT and RETURNING. */
export const columnsOf = ({ columns }: EntityMetadata): string =>
  columns.map(({ databaseName }) => quoted(databaseName)).join(', ');

/** How a raw row of {@link columnsOf} becomes an entity. */
export function hydratorOf<E extends ObjectLiteral>(
  source: DataSource,
  metadata: EntityMetadata,
): (row: ObjectLiteral) => E {
  const Entity = metadata.target as new () => E;
  return (row) => {
    const entity = new Entity() as Record<string, unknown>;
    for (const column of metadata.columns)
      entity[column.propertyName] = source.driver.prepareHydratedValue(row[column.databaseName], column);
    return entity as E;
  };
}
