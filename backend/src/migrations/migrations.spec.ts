import { startApp, type TestApp } from '../../test/harness';
import { DataSource } from 'typeorm';

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

  it('can all be undone and done again', async () => {
    const dataSource = app.nest.get(DataSource);
    for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
    await expect(dataSource.runMigrations()).resolves.toHaveLength(dataSource.migrations.length);
  });
});
