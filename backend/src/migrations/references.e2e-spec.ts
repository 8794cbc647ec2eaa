import { DataSource, type Table, type TableColumn } from 'typeorm';
import { type SignedIn, startApp, type TestApp } from '../../test/harness';
import { aWorld } from '../../test/world';
import { AcrossTenants } from '../kernel/database/across-tenants';

interface Reference {
  table: Table;
  column: string;
  target: string;
  key: string;
  hasOrganization: boolean;
}

class RolledBack extends Error {}

describe('references between the tables of an organization', () => {
  let app: TestApp;
  let anna: SignedIn;
  let ben: SignedIn;
  let tables: Table[];
  let references: Reference[];

  beforeAll(async () => {
    app = await startApp();
    [anna, ben] = [await app.signUp(), await app.signUp()];
    for (const who of [anna, ben]) {
      const { bot_id } = await aWorld(app, who, 'marker');
      // The newest rows are pointed at: these have no lead and no chatbot yet, of which they may have one only.
      await app.visitor.post(`/api/public/chatbots/${bot_id}/conversations`);
      await who.post('/api/properties', {
        address: '2 Side Street',
        city: 'Springfield',
        state: 'CA',
        zip_code: '94999',
      });
    }
    const runner = app.nest.get(DataSource).createQueryRunner();
    tables = (await runner.getTables()).filter(({ columns }) =>
      columns.some(({ name }) => name === 'organization_id'),
    );
    await runner.release();
    references = tables.flatMap((table) =>
      table.foreignKeys
        .filter(({ referencedTableName }) => nameOf(referencedTableName) !== 'organizations')
        .map(({ columnNames, referencedColumnNames, referencedTableName }) => ({
          table,
          column: columnNames.find(isOwn)!,
          target: nameOf(referencedTableName),
          key: referencedColumnNames.find(isOwn)!,
          hasOrganization: [columnNames, referencedColumnNames].every((names) => !names.every(isOwn)),
        })),
    );
  });
  afterAll(() => app.stop());

  /** The key of an organization's newest row in the table that is pointed at. */
  const keyIn = async ({ target, key }: Reference, { organizationId }: SignedIn): Promise<unknown> => {
    const statement = `SELECT ${key} FROM ${target} WHERE organization_id = ? ORDER BY created_at DESC LIMIT 1`;
    const [row] = await app.nest.get(AcrossTenants).sql<Record<string, unknown>>(statement, [organizationId]);
    if (!row) throw new Error(`There is no row in ${target} to point at.`);
    return row[key];
  };

  /** Anna's row with what must not be null, its other references to rows of hers. */
  const aRow = async (table: Table): Promise<Record<string, unknown>> => {
    const row: Record<string, unknown> = {};
    for (const column of table.columns.filter(({ isNullable }) => !isNullable)) {
      const reference = references.find((each) => each.table === table && each.column === column.name);
      row[column.name] = reference ? await keyIn(reference, anna) : somethingFor(column);
    }
    return { ...row, organization_id: anna.organizationId };
  };

  /**
   * What the database says to a new row, which does not stay; undefined: taken. The newest rows may be joined already
   * where they may be once only: then the rows of that table make room first.
   */
  const insert = async (table: Table, row: Record<string, unknown>): Promise<string | undefined> => {
    const said = await trying(table, row, '');
    return /unique|duplicate/i.test(said ?? '')
      ? trying(table, row, `DELETE FROM ${nameOf(table.name)} WHERE organization_id = ?`)
      : said;
  };

  const trying = async (
    { name }: Table,
    row: Record<string, unknown>,
    makingRoom: string,
  ): Promise<string | undefined> => {
    const across = app.nest.get(AcrossTenants);
    const columns = Object.keys(row);
    const statement = `INSERT INTO ${nameOf(name)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    const outcome: unknown = await across
      .transaction(async () => {
        if (makingRoom) await across.sql(makingRoom, [anna.organizationId]);
        await across.sql(statement, Object.values(row));
        throw new RolledBack();
      })
      .catch((error: unknown) => error);
    return outcome instanceof RolledBack ? undefined : String(outcome);
  };

  it('are all made with the organization: no column names another table’s key without', () => {
    const keys = new Set(references.map(({ key }) => key).filter((key) => key.endsWith('_id')));
    const loose = tables.flatMap((table) =>
      table.columns
        .filter(
          ({ isPrimary, name }) =>
            !isPrimary && [...keys].some((key) => name === key || name.endsWith(`_${key}`)),
        )
        .filter(({ name }) => !references.some((each) => each.table === table && each.column === name))
        .map(({ name }) => `${nameOf(table.name)}.${name}`),
    );
    expect(keys.size).toBeGreaterThanOrEqual(9);
    expect(references.length).toBeGreaterThanOrEqual(23);
    expect(loose).toEqual([]);
    expect(references.filter(({ hasOrganization }) => !hasOrganization)).toEqual([]);
  });

  it('cannot join two organizations, even when a program forgets to ask', async () => {
    const wrong: unknown[] = [];
    for (const reference of references) {
      const { table, column } = reference;
      const row = await aRow(table);
      const own = await insert(table, { ...row, [column]: await keyIn(reference, anna) });
      const mixed = await insert(table, { ...row, [column]: await keyIn(reference, ben) });
      if (own !== undefined || !/foreign key/i.test(mixed ?? ''))
        wrong.push({ table: table.name, column, own, mixed });
    }
    expect(wrong).toEqual([]);
  });

  it('let everything of an organization go together', async () => {
    const across = app.nest.get(AcrossTenants);
    await across.transaction(() =>
      across.sql('DELETE FROM organizations WHERE org_id = ?', [ben.organizationId]),
    );
    for (const table of tables.filter(({ name }) => nameOf(name) !== 'outbox_mails'))
      expect([
        table.name,
        await across.sql(`SELECT 1 FROM ${nameOf(table.name)} WHERE organization_id = ?`, [
          ben.organizationId,
        ]),
      ]).toEqual([table.name, []]);
  });
});

const isOwn = (column: string): boolean => column !== 'organization_id';

/** PostgreSQL's come with their schema. */
const nameOf = (table: string): string => table.split('.').at(-1)!;

/** A value that its type takes and that no other row has. */
function somethingFor({ type, length }: TableColumn): unknown {
  if (type.includes('bool')) return 0;
  if (/int|numeric|decimal|real|double|float/.test(type)) return Math.floor(Math.random() * 1_000_000);
  if (type.includes('json')) return '{}';
  return crypto.randomUUID().slice(0, Number(length) || 36);
}
