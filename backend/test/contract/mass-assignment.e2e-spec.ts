import { DataSource } from 'typeorm';
import { type SignedIn, startApp, type TestApp } from '../harness';
import { aWorld, type World } from '../world';
import { fill, type Operation, operationsOf, sampleBody } from './operations';

describe('write bodies', () => {
  let app: TestApp;
  let anna: SignedIn;
  let mine: World;
  let writes: Operation[];
  let columns: string[];
  beforeAll(async () => {
    app = await startApp();
    anna = await app.signUp();
    mine = await aWorld(app, anna, 'mine');
    writes = operationsOf(app).operations.filter(({ body }) => body?.properties);
    columns = [
      ...new Set(
        app.nest
          .get(DataSource)
          .entityMetadatas.flatMap((entity) => entity.columns.map(({ databaseName }) => databaseName)),
      ),
    ];
  });
  afterAll(() => app.stop());

  it('refuse every column of every table that is not one of their fields', async () => {
    const accepted: string[] = [];
    for (const { id, method, path, body } of writes) {
      const strangers = columns.filter((column) => !body?.properties?.[column]);
      const sent = { ...sampleBody(body!), ...Object.fromEntries(strangers.map((column) => [column, 'x'])) };
      const caller = path.startsWith('/api/public/conversations/') ? anna.as(mine.visitor_token) : anna;
      const answer = await caller[method.toLowerCase() as 'post'](fill(path, mine), sent);
      const named = new Set(((answer.body.details ?? []) as { field?: string }[]).map(({ field }) => field));
      const missed = strangers.filter((column) => !named.has(column));
      if (answer.status !== 400 || missed.length > 0)
        accepted.push(`${id}: ${answer.status} ${missed.slice(0, 3).join(' ')}`);
    }
    expect(writes.length).toBeGreaterThan(10);
    expect(accepted).toEqual([]);
  });
});
