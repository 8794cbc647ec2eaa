import { DataSource } from 'typeorm';
import { type Answer, aTenant, type SignedIn, startApp, type TestApp } from '../harness';
import { soon } from '../soon';
import { aWorld, type World } from '../world';
import { fill, type Operation, operationsOf, sampleBody } from './operations';

/** Ids of one's own account or of public pages: their routes do not look at the caller's organization. */
const notOfTenants = new Set(['token', 'code', 'logo_id', 'asset', 'file', 'name', 'path', 'service']);

describe('another organization', () => {
  let app: TestApp;
  let anna: SignedIn;
  let ben: SignedIn;
  let mine: World;
  let theirs: World;
  let operations: Operation[];

  beforeAll(async () => {
    app = await startApp();
    [anna, ben] = [await app.signUp(), await app.signUp({ first_name: 'Ben', org_name: 'MARKERB Homes' })];
    mine = await aWorld(app, anna, 'markera');
    theirs = await aWorld(app, ben, 'markerb');
    await untilAtRest();
    operations = operationsOf(app).operations.filter(({ permission }) => permission !== 'public');
  });
  afterAll(() => app.stop());

  const send = (operation: Operation, ids: World, body?: Record<string, unknown>): Promise<Answer> => {
    const sent = operation.takesFile ? aFile() : (body ?? (operation.body && sampleBody(operation.body)));
    return anna[operation.method.toLowerCase() as 'post']<unknown>(fill(operation.path, ids), sent);
  };

  /** What an answer says, but for the id of the request. */
  const said = ({ status, body }: Answer) => ({
    status,
    body: typeof body === 'object' && body ? { ...body, request_id: '' } : body,
  });

  /** What was ordered along the way changes rows too; rows are compared once it is done. */
  const untilAtRest = () =>
    soon(
      () => app.nest.get(DataSource).query<{ name: string }[]>('SELECT name FROM queue_jobs'),
      (jobs) => jobs.length === 0,
    );

  const rowsOfBen = async (): Promise<string> => {
    const dataSource = app.nest.get(DataSource);
    const tables = dataSource.entityMetadatas.filter(({ columns }) =>
      columns.some(({ databaseName }) => databaseName === 'organization_id'),
    );
    const rows: unknown[] = [];
    for (const { tableName } of tables)
      rows.push(
        tableName,
        await dataSource.query(
          `SELECT * FROM ${tableName} WHERE organization_id = '${ben.organizationId}' ORDER BY 1`,
        ),
      );
    return JSON.stringify(rows);
  };

  it('has every kind of id in the paths of the contract', () => {
    const known = new Set([...Object.keys(theirs), ...notOfTenants]);
    const unknown = operations
      .flatMap(({ pathParameters }) => pathParameters)
      .filter((name) => !known.has(name));
    expect(unknown).toEqual([]);
  });

  it('cannot be reached by any id in a path: the answer is that of an id that never existed', async () => {
    const before = await rowsOfBen();
    const leaks: unknown[] = [];
    const withIds = operations.filter(({ pathParameters }) => pathParameters.some((name) => theirs[name]));
    for (const operation of withIds) {
      const foreign = said(await send(operation, theirs));
      const random = said(await send(operation, {}));
      if (foreign.status !== 404 || JSON.stringify(foreign) !== JSON.stringify(random))
        leaks.push([operation.id, foreign, random]);
    }
    expect(withIds.length).toBeGreaterThan(25);
    expect(leaks).toEqual([]);
    expect(await rowsOfBen()).toBe(before);
  });

  it('cannot be reached through one’s own objects by an id further down the path', async () => {
    const leaks: unknown[] = [];
    for (const operation of operations.filter(({ pathParameters }) => pathParameters.length > 1))
      for (const name of operation.pathParameters) {
        const { status } = await send(operation, { ...mine, [name]: theirs[name] ?? '' });
        if (status !== 404) leaks.push([operation.id, name, status]);
      }
    expect(leaks).toEqual([]);
  });

  it('cannot be reached by any id in a body', async () => {
    const before = await rowsOfBen();
    const leaks: unknown[] = [];
    for (const operation of operations.filter(({ body }) => body?.properties))
      for (const [name, schema] of Object.entries(operation.body!.properties!)) {
        const id = name === 'property_ids' ? 'property_id' : name;
        if (!theirs[id]) continue;
        const bodyWith = (value: string) => ({
          ...sampleBody(operation.body!),
          ...ownIds(operation, mine),
          [name]: schema.type === 'array' ? [value] : value,
        });
        const foreign = said(await send(operation, mine, bodyWith(theirs[id])));
        const random = said(await send(operation, mine, bodyWith(crypto.randomUUID())));
        if (foreign.status < 400 || JSON.stringify(foreign) !== JSON.stringify(random))
          leaks.push([operation.id, name, foreign, random]);
      }
    expect(leaks).toEqual([]);
    expect(await rowsOfBen()).toBe(before);
  });

  it('cannot be reached by any id in a query, of public pages either', async () => {
    const idOf: Record<string, string> = {
      property: 'property_id',
      qr: 'qr_id',
      actor_id: 'user_id',
      learned_by: 'bot_id',
    };
    const asked: string[] = [];
    // Pages are signed anew for every reader, and may repeat what was asked for.
    const textOf = (answer: Answer, value: string) =>
      JSON.stringify(said(answer))
        .replaceAll(/nonce=\\"[^"]+"/g, '')
        .replaceAll(value, 'it');
    const leaks: unknown[] = [];
    for (const operation of operationsOf(app).operations.filter(({ method }) => method === 'GET'))
      for (const name of operation.queryParameters) {
        const id = theirs[idOf[name] ?? name];
        if (!id) continue;
        const answerTo = async (value: string) =>
          textOf(await send({ ...operation, path: `${operation.path}?${name}=${value}` }, mine), value);
        const [foreign, random] = [await answerTo(id), await answerTo(crypto.randomUUID())];
        if (foreign !== random) leaks.push([operation.id, name, foreign, random]);
        asked.push(name);
      }
    expect(asked.length).toBeGreaterThan(10);
    expect(leaks).toEqual([]);
  });

  it('is found by no words: each list that searches finds one’s own, and takes signs of a pattern for themselves', async () => {
    const lists = operations.filter(
      ({ method, queryParameters }) => method === 'GET' && queryParameters.includes('q'),
    );
    const rows = async (operation: Operation, q: string): Promise<unknown[]> => {
      const { body } = await send(
        { ...operation, path: `${operation.path}?q=${encodeURIComponent(q)}` },
        mine,
      );
      return typeof body === 'string' ? body.trim().split('\n').slice(1) : (body as unknown[]);
    };
    const wrong: unknown[] = [];
    for (const operation of lists) {
      for (const own of ['markera', 'MARK era'])
        if ((await rows(operation, own)).length === 0) wrong.push([operation.id, own]);
      for (const none of ['markerb', 'mark_ra', 'mark%', 'markera markerb', "markera' OR '1'='1"])
        if ((await rows(operation, none)).length > 0) wrong.push([operation.id, none]);
    }
    expect(lists.length).toBeGreaterThan(7);
    expect(wrong).toEqual([]);
  });

  it('never shows in anything that is read', async () => {
    const reads = operations.filter(({ method }) => method === 'GET');
    const shown: string[] = [];
    for (const operation of reads.filter(({ path }) => !path.endsWith('/events'))) {
      const answer = await send(operation, mine);
      if (/markerb/i.test(JSON.stringify(answer.body))) shown.push(operation.id);
    }
    const asked = await anna.post('/api/knowledge/search', { query: 'markerb boiler gate code' });
    if (/markerb/i.test(JSON.stringify(asked.body))) shown.push('search');
    const answered = await anna.post(`/api/chatbots/${mine.bot_id}/ask`, {
      question: 'Where is the markerb boiler?',
      trace: true,
    });
    if (/markerb boiler was/i.test(JSON.stringify(answered.body))) shown.push('ask');
    expect(reads.length).toBeGreaterThan(30);
    expect(shown).toEqual([]);
  });

  it('is no obstacle to one’s own: the same routes find one’s own ids, until they are deleted', async () => {
    const order = ['GET', 'PUT', 'PATCH', 'POST', 'DELETE'];
    const lost: unknown[] = [];
    const gone = new Set<string>();
    const withIds = operations
      .filter(
        ({ pathParameters, path }) => pathParameters.some((name) => mine[name]) && !path.endsWith('/events'),
      )
      .sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method) || b.path.length - a.path.length);
    for (const operation of withIds) {
      // A sign and its code are deleted together.
      if (operation.id === 'Signs_remove' && gone.has('qr_id')) continue;
      const answer = await send(operation, mine);
      // One's own last admin and finished job refuse for reasons of their own; they are found.
      if ([401, 404].includes(answer.status) || answer.status >= 500)
        lost.push([operation.id, answer.status]);
      // It was the session that asks.
      if (operation.id === 'Auth_endSession') anna = await app.signIn(aTenant({ email: anna.email }));
      if (operation.method === 'DELETE' && answer.status < 300) gone.add(operation.pathParameters.at(-1)!);
    }
    expect(lost).toEqual([]);

    // Not the user: what was deleted were settings.
    gone.delete('user_id');
    // What was deleted answers as what never was, whoever asks for it.
    const traces: unknown[] = [];
    for (const operation of withIds.filter(({ pathParameters }) =>
      pathParameters.some((name) => gone.has(name)),
    )) {
      const [deleted, random] = [said(await send(operation, mine)), said(await send(operation, {}))];
      if (deleted.status !== 404 || JSON.stringify(deleted) !== JSON.stringify(random))
        traces.push([operation.id, deleted.status, random.status]);
    }
    expect(gone.size).toBeGreaterThan(5);
    expect(traces).toEqual([]);
  });
});

function aFile(): FormData {
  const form = new FormData();
  form.append('file', new File(['Some text.'], 'notes.txt', { type: 'text/plain' }));
  return form;
}

/** Ids that a body needs beside the one under test. */
function ownIds({ body }: Operation, mine: World): World {
  return Object.fromEntries(
    (body?.required ?? []).filter((name) => mine[name]).map((name) => [name, mine[name]!]),
  );
}
