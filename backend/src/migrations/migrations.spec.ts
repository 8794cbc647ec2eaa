import { startApp, type TestApp } from '../../test/harness';
import { DataSource } from 'typeorm';
import { aWorld } from '../../test/world';
import { undoNewest } from '../../test/undo-newest';

describe('the migrations', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('make exactly the schema that the entities describe', async () => {
    const pending = await app.nest.get(DataSource).driver.createSchemaBuilder().log();
    expect(pending.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can all be undone, each with the rows of the tables that stay, and done again', async () => {
    const dataSource = app.nest.get(DataSource);
    await aWorld(app, await app.signUp(), 'marker');
    const lost: unknown[] = [];
    for (const { constructor } of dataSource.migrations.toReversed()) {
      const before = await rowsOf(dataSource);
      await undoNewest(dataSource);
      for (const [table, rows] of await rowsOf(dataSource))
        if (before.get(table) !== rows) lost.push([constructor.name, table, before.get(table), rows]);
    }
    expect(lost).toEqual([]);
    await expect(dataSource.runMigrations()).resolves.toHaveLength(dataSource.migrations.length);
  });
});

/** How many rows each table has. */
async function rowsOf(dataSource: DataSource): Promise<Map<string, number>> {
  const tables = await dataSource.query<{ name: string }[]>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'",
  );
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const [row] = await dataSource.query<{ count: number }[]>(`SELECT count(*) AS count FROM "${name}"`);
    counts.set(name, row!.count);
  }
  return counts;
}
