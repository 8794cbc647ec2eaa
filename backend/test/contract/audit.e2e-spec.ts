import { type SignedIn, startApp, type TestApp } from '../harness';
import { aWorld, type World } from '../world';
import { fill, type Operation, operationsOf, sampleBody } from './operations';

/** They ask and compute, or show that somebody is there, and change nothing of the organization. */
const onlyAsks =
  /^(Knowledge_search|Knowledge_ask|Properties_search|Live_read|Live_typing|FairHousing_check|Auth_.*)$/;

describe('the audit log', () => {
  let app: TestApp;
  let anna: SignedIn;
  let mine: World;
  beforeAll(async () => {
    app = await startApp();
    anna = await app.signUp();
    mine = await aWorld(app, anna, 'mine');
  });
  afterAll(() => app.stop());

  const entries = async () => (await anna.get('/api/audit/verification')).body.entries as number;

  const send = ({ method, path, body, takesFile }: Operation) => {
    const form = new FormData();
    form.append('file', new File(['Some text about the house.'], 'notes.txt', { type: 'text/plain' }));
    const own = Object.fromEntries(
      (body?.required ?? []).filter((name) => mine[name]).map((name) => [name, mine[name]]),
    );
    return anna[method.toLowerCase() as 'post'](
      fill(path, { ...mine, service: 'rentcast' }),
      takesFile ? form : body && { ...sampleBody(body), ...own },
    );
  };

  it('gets exactly one entry for every change, named after its operation', async () => {
    const order = ['PATCH', 'PUT', 'POST', 'DELETE'];
    const changes = operationsOf(app)
      .operations.filter(
        ({ method, permission, id }) =>
          order.includes(method) && permission !== 'public' && !onlyAsks.test(id),
      )
      .sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method) || b.path.length - a.path.length);
    const wrong: unknown[] = [];
    let successes = 0;
    for (const operation of changes) {
      const before = await entries();
      const { status } = await send(operation);
      const added = (await entries()) - before;
      const [newest] = (await anna.get('/api/audit?limit=1')).body as { action: string }[];
      if (status < 400) successes++;
      if (added !== (status < 400 ? 1 : 0) || (status < 400 && newest?.action !== operation.id))
        wrong.push([operation.id, status, added, newest?.action]);
    }
    expect(wrong).toEqual([]);
    expect(successes).toBeGreaterThan(15);
  });
});
