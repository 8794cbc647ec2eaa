import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { BuiltServer } from '../built-server';
import { aTenant, Client } from '../harness';
import { soon } from '../soon';

const entry = resolve(__dirname, '../../../dist/backend/backup.js');
const tenant = aTenant();
const { email, password } = tenant;

/** Only the embedded database is backed up by the platform; PostgreSQL has its own tools. */
(process.env.TEST_DATABASE_URL ? describe.skip : describe)('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  const live = join(folder, 'live');
  const settings = { DATA_DIR: live, SIGNUP_CREDITS: '1000000' };
  const servers: BuiltServer[] = [];
  beforeAll(() => mkdirSync(live));
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (over: Record<string, string> = {}): Promise<Client> => {
    const server = await BuiltServer.start({ ...settings, ...over });
    servers.push(server);
    return new Client(server.url);
  };
  const signedIn = async (client: Client): Promise<Client> =>
    client.as((await client.post('/api/auth/login', { email, password })).body.access_token as string);
  const backUp = async (target: string, from = live) => {
    const child = spawn(process.execPath, [entry, target], {
      env: { PATH: process.env.PATH, NODE_ENV: 'test', DATA_DIR: from },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const text = { out: '', error: '' };
    child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text.error += chunk.toString()));
    const code = await new Promise<number | null>((resolveExit) => child.once('close', resolveExit));
    return { code, ...text };
  };

  it('that is made while credits are spent and texts are learnt starts as an installation of its own', async () => {
    const client = await start();
    await client.post('/api/auth/register', { ...tenant });
    const anna = await signedIn(client);
    const made: string[] = [];
    let isOver = false;
    const writing = Array.from({ length: 4 }, async (_, lane) => {
      for (let round = 0; !isOver; round += 1) {
        const name = `Bot ${lane}-${round}`;
        const { status } = await anna.post('/api/chatbots', {
          name,
          knowledge_base: `Gate code of ${name}.`,
        });
        if (status === 201) made.push(name);
      }
    });
    const ended = Promise.all(writing);
    const { before, backup } = await soon(
      () => Promise.resolve(made.length),
      (count) => count >= 8,
    )
      .then(async () => ({ before: [...made], backup: await backUp(join(folder, 'copy')) }))
      .finally(() => (isOver = true));
    await ended;
    expect(backup).toMatchObject({ code: 0, error: '' });
    expect(backup.out).toContain('organizations whose credits add up: 1,');

    const restored = await signedIn(await start({ DATA_DIR: join(folder, 'copy') }));
    const { body: bots } = await restored.get('/api/chatbots?limit=200');
    const names = (bots as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(before));
    const { body } = await restored.get('/api/credits/balance');
    expect(body.current_credits).toBe(1_000_000 - 10 * names.length);
  });

  it('holds the files with their contents', async () => {
    const anna = await signedIn(new Client(servers[0]!.url));
    const form = new FormData();
    form.append(
      'file',
      new Blob(['The furnace was serviced in October.'], { type: 'text/plain' }),
      'furnace.txt',
    );
    const uploaded = await anna.raw('POST', '/api/training/upload-document', form);
    expect(uploaded.status).toBeLessThan(300);
    const target = join(folder, 'with-files');
    expect(await backUp(target)).toMatchObject({ code: 0 });
    const restored = await signedIn(await start({ DATA_DIR: target }));
    const found = await restored.post('/api/knowledge/search', { query: 'furnace serviced' });
    expect(JSON.stringify(found.body)).toContain('October');
  });

  it('does not go over something else, and says what is missing', async () => {
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'letter.txt'), 'mine');
    expect(await backUp(taken)).toMatchObject({ code: 1, error: expect.stringContaining('is not empty') });
    expect(await backUp(join(folder, 'nothing'), taken)).toMatchObject({
      code: 1,
      error: expect.stringContaining('There is no database in'),
    });
  });

  it('of books that do not add up is reported, not kept quiet', async () => {
    const copy = join(folder, 'cooked');
    cpSync(join(folder, 'with-files'), copy, { recursive: true });
    const database = new Database(join(copy, 'app.db'));
    database.exec('UPDATE organizations SET current_credits = current_credits + 1');
    database.close();
    expect(await backUp(join(folder, 'of-cooked'), copy)).toMatchObject({
      code: 1,
      error: expect.stringContaining('do not add up'),
    });
  });
});
