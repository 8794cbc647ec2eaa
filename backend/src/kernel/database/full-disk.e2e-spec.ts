import type BetterSqlite3 from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';

/** On PostgreSQL a full disk is the server's own affair. */
const onSqlite = process.env.TEST_DATABASE_URL ? describe.skip : describe;

onSqlite('a full disk', () => {
  let app: TestApp;
  let anna: SignedIn;
  let connection: BetterSqlite3.Database;
  beforeAll(async () => {
    app = await startApp();
    anna = await app.signUp();
    const { driver } = app.nest.get(DataSource);
    connection = (driver as unknown as { databaseConnection: BetterSqlite3.Database }).databaseConnection;
  });
  afterAll(() => app.stop());

  const write = (title: string) => anna.post('/api/knowledge/notes', { title, text: `${title} is quiet.` });
  /** What SQLite does when the disk is full (ROLLBACK: it ends the transaction itself) and at ordinary errors (ABORT). */
  const failBy = (how: 'ROLLBACK' | 'ABORT') =>
    connection.exec(`
      DROP TRIGGER IF EXISTS full_disk;
      CREATE TEMP TRIGGER full_disk BEFORE INSERT ON knowledge_sources
      BEGIN SELECT RAISE(${how}, 'database or disk is full'); END`);

  it('fails writes while it lasts and loses none that was acknowledged afterwards', async () => {
    failBy('ROLLBACK');
    expect((await write('Harbour')).status).toBe(500);
    expect((await write('Harbour')).status).toBe(500);
    failBy('ABORT');
    expect((await write('Harbour')).status).toBe(500);
    connection.exec('DROP TRIGGER full_disk');
    const { status, body } = await write('Mill lane');
    expect(status).toBe(201);
    expect(connection.inTransaction).toBe(false);
    // Reads see what is committed and nothing else.
    const sources = await anna.get<{ source_id: string }[]>('/api/training/sources');
    expect(sources.body.map(({ source_id }) => source_id)).toContain(body.source_id);
    expect((await anna.post('/api/chatbots', { name: 'Front desk' })).status).toBe(201);
  });
});
