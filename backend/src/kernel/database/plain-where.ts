import { type DataSource, type EntityMetadata, FindOperator } from 'typeorm';

type Column = EntityMetadata['columns'][number];

/** Thrown where a question is not a plain one; then the ORM is asked. */
export class NotPlain extends Error {}

/** `work`'s outcome; undefined where it is not plain. */
export function ifPlain<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** Collects the parameters of one plain statement, in the order of its `?` placeholders. */
export class Plain {
  readonly parameters: unknown[] = [];
  // SQLite plans a statement with an ORDER BY anew for each value of a bare parameter, which takes longer than
  // running it; a cast hides the parameter from the planner.
  private readonly textPlaceholder: string;

  constructor(
    private readonly source: DataSource,
    private readonly metadata: EntityMetadata,
  ) {
    this.textPlaceholder = source.options.type === 'better-sqlite3' ? 'CAST(? AS TEXT)' : '?';
  }

  columnOf(property: string): Column {
    const column = this.metadata.findColumnWithPropertyName(property);
    if (!column) throw new NotPlain();
    return column;
  }

  /** A value to be kept; the driver knows how its column holds it. */
  keep(column: Column, value: unknown): string {
    if (value === undefined || typeof value === 'function') throw new NotPlain();
    this.parameters.push(this.source.driver.preparePersistentValue(value, column));
    return '?';
  }

  /** @param where one condition of properties, or several of which one must hold */
  where(where: object | object[]): string {
    const alternatives: object[] = Array.isArray(where) ? (where as object[]) : [where];
    return alternatives.map((each) => `(${this.allOf(each)})`).join(' OR ');
  }

  private allOf(conditions: object): string {
    const all = Object.entries(conditions).map(([property, value]) => this.condition(property, value));
    return all.join(' AND ') || '1 = 1';
  }

  private condition(property: string, value: unknown): string {
    const column = this.columnOf(property);
    const name = quoted(column.databaseName);
    if (!(value instanceof FindOperator)) return `${name} = ${this.compare(column, value)}`;
    const comparison = comparisons[value.type];
    if (comparison) return `${name} ${comparison} ${this.compare(column, value.value)}`;
    if (value.type === 'isNull') return `${name} IS NULL`;
    if (value.type === 'in') {
      const values = value.value as unknown[];
      return values.length === 0
        ? '1 = 0'
        : `${name} IN (${values.map((each) => this.compare(column, each)).join(', ')})`;
    }
    throw new NotPlain();
  }

  private compare(column: Column, value: unknown): string {
    if (value === null || value === undefined || typeof value === 'object') throw new NotPlain();
    this.parameters.push(this.source.driver.preparePersistentValue(value, column));
    return typeof value === 'string' ? this.textPlaceholder : '?';
  }
}

const comparisons: Record<string, string> = {
  lessThan: '<',
  lessThanOrEqual: '<=',
  moreThan: '>',
  moreThanOrEqual: '>=',
};

export const quoted = (name: string): string => `"${name}"`;
