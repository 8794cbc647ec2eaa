import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { ifPlain, NotPlain, Plain, quoted } from './plain-where';

/** With `?` placeholders. */
interface PlainWrite {
  statement: string;
  parameters: unknown[];
}

/**
 * What `EntityManager.insert` would write. It puts numbers into the statement's text, so that nearly every one is another statement.
 *
 * @param rows with a value for every column, and at least one of them
 * @returns undefined where a value is left to the database: then the ORM is asked
 */
export function plainInsert<E extends ObjectLiteral>(
  source: DataSource,
  entity: EntityTarget<E>,
  rows: E[],
): PlainWrite | undefined {
  const metadata = source.getMetadata(entity);
  return ifPlain(() => {
    if (metadata.generatedColumns.length > 0) throw new NotPlain();
    const plain = new Plain(source, metadata);
    const places = rows.map(
      (row) =>
        `(${metadata.columns.map((column) => plain.keep(column, row[column.propertyName])).join(', ')})`,
    );
    const names = metadata.columns.map(({ databaseName }) => quoted(databaseName)).join(', ');
    return {
      statement: `INSERT INTO ${quoted(metadata.tableName)} (${names}) VALUES ${places.join(', ')}`,
      parameters: plain.parameters,
    };
  });
}

/** What `EntityManager.update` would write; undefined where it is not a plain one. What is undefined stays as it is. */
export function plainUpdate<E extends ObjectLiteral>(
  source: DataSource,
  entity: EntityTarget<E>,
  where: object,
  patch: object,
): PlainWrite | undefined {
  const metadata = source.getMetadata(entity);
  return ifPlain(() => {
    const plain = new Plain(source, metadata);
    const given = Object.entries(patch).filter(([, value]) => value !== undefined);
    if (given.length === 0) throw new NotPlain();
    const changes = given.map(([property, value]) => {
      const column = plain.columnOf(property);
      return `${quoted(column.databaseName)} = ${plain.keep(column, value)}`;
    });
    return {
      statement: `UPDATE ${quoted(metadata.tableName)} SET ${changes.join(', ')} WHERE ${plain.where(where)}`,
      parameters: plain.parameters,
    };
  });
}

/** What `EntityManager.countBy` would ask, as `total`. */
export function plainCount<E extends ObjectLiteral>(
  source: DataSource,
  entity: EntityTarget<E>,
  where: object | object[],
): PlainWrite | undefined {
  const metadata = source.getMetadata(entity);
  if (metadata.deleteDateColumn) return undefined;
  return ifPlain(() => {
    const plain = new Plain(source, metadata);
    const condition = plain.where(where);
    return {
      statement: `SELECT COUNT(*) AS total FROM ${quoted(metadata.tableName)} WHERE ${condition}`,
      parameters: plain.parameters,
    };
  });
}
