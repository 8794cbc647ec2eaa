import {
  QueryRunner,
  Table,
  type TableColumnOptions,
  TableForeignKey,
  type TableForeignKeyOptions,
  TableIndex,
} from 'typeorm';
import { moment, uuid } from './columns';

/** The roles every query runs as on PostgreSQL: neither owns a table, so row-level security binds them. */
export const tenantRole = 'real_estate_tenant';
export const acrossRole = 'real_estate_across';

/** A column that holds the key of a row of another tenant table. */
interface Reference {
  column: string;
  table: string;
  key: string;
  onDelete?: 'CASCADE' | 'NO ACTION';
}

interface TenantTableOptions {
  name: string;
  /** The primary key's column, e.g. `bot_id`. */
  id: string;
  columns: TableColumnOptions[];
  references?: Reference[];
  /** Further indexes; `organization_id` is put first in each. */
  indexes?: string[][];
  /** Unique within an organization; `organization_id` is put first in each. */
  uniques?: string[][];
  /** Unique over all organizations, e.g. an e-mail address or a public code. */
  globalUniques?: string[][];
}

const isPostgres = (runner: QueryRunner): boolean => runner.dataSource.options.type === 'postgres';

/** Creates a tenant table as `@TenantTable` describes it, with row-level security on PostgreSQL. */
export async function tenantTable(runner: QueryRunner, options: TenantTableOptions): Promise<void> {
  const { name, id, columns, references = [], indexes = [], uniques = [], globalUniques = [] } = options;
  const foreignKeys: TableForeignKeyOptions[] = [
    {
      columnNames: ['organization_id'],
      referencedTableName: 'organizations',
      referencedColumnNames: ['org_id'],
      onDelete: 'CASCADE',
    },
    ...references.map(foreignKeyTo),
  ];
  await runner.createTable(
    new Table({
      name,
      columns: [
        { name: id, ...uuid, isPrimary: true },
        { name: 'organization_id', ...uuid },
        ...columns,
        { name: 'created_at', ...moment },
      ],
      uniques: [
        ['organization_id', id],
        ...uniques.map((columnNames) => ['organization_id', ...columnNames]),
        ...globalUniques,
      ].map((columnNames) => ({ columnNames })),
      indices: [['created_at'], ...indexes].map((columnNames) => ({
        columnNames: ['organization_id', ...columnNames],
      })),
      foreignKeys,
    }),
  );
  await secureTable(runner, name, 'organization_id');
}

/** For two tables that point at each other: the reference of the first, once the second is there. Indexed too. */
export async function addReference(runner: QueryRunner, name: string, reference: Reference): Promise<void> {
  await runner.createForeignKey(name, new TableForeignKey(foreignKeyTo(reference)));
  await runner.createIndex(name, new TableIndex({ columnNames: ['organization_id', reference.column] }));
}

/** Undoes {@link addReference}. */
export async function dropReference(runner: QueryRunner, name: string, reference: Reference): Promise<void> {
  const columnNames = ['organization_id', reference.column];
  await runner.dropIndex(name, new TableIndex({ columnNames }));
  await runner.dropForeignKey(name, new TableForeignKey(foreignKeyTo(reference)));
}

const foreignKeyTo = ({ column, table, key, onDelete = 'CASCADE' }: Reference): TableForeignKeyOptions => ({
  columnNames: ['organization_id', column],
  referencedTableName: table,
  referencedColumnNames: ['organization_id', key],
  onDelete,
});

/** Row-level security by `column`; a no-op on SQLite, which has one process and the repositories. */
export async function secureTable(runner: QueryRunner, table: string, column: string): Promise<void> {
  if (!isPostgres(runner)) return;
  const mine = `${column} = nullif(current_setting('app.organization_id', true), '')`;
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(
    `CREATE POLICY tenant ON ${table} TO ${tenantRole} USING (${mine}) WITH CHECK (${mine})`,
  );
  await runner.query(`CREATE POLICY across ON ${table} TO ${acrossRole} USING (true) WITH CHECK (true)`);
}

/** For a table that belongs to no organization: none of them sees a row of it. A no-op on SQLite. */
export async function secureServerTable(runner: QueryRunner, table: string): Promise<void> {
  if (!isPostgres(runner)) return;
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(`CREATE POLICY across ON ${table} TO ${acrossRole} USING (true) WITH CHECK (true)`);
}

/**
 * For migrations that move data: row-level security binds even the owner of a table, who then sees no row of it.
 * Lifted for these tables while `work` runs, within the migration's transaction.
 */
export async function asOwner(
  runner: QueryRunner,
  tables: string[],
  work: () => Promise<void>,
): Promise<void> {
  const force = async (how: 'FORCE' | 'NO FORCE') => {
    if (isPostgres(runner))
      for (const table of tables) await runner.query(`ALTER TABLE ${table} ${how} ROW LEVEL SECURITY`);
  };
  await force('NO FORCE');
  await work();
  await force('FORCE');
}
