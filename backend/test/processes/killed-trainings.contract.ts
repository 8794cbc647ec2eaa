import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltServer } from '../built-server';
import { pdfOf } from '../files/documents';
import { form } from '../files/form';
import { aTenant, Client } from '../harness';
import { freshDatabase } from '../postgres';
import { soon } from '../soon';
import type { WhichQueue } from '../which-queue';

const documents = 30;
/** How many are done when the server is killed, each time. */
const killedAt = [3, 10, 20];
/** A killed job is taken up again when its lease has run out; three kills may leave three behind. */
const patienceMs = 150_000;

/** What both queues promise of real trainings: whatever is killed, each is done once and paid once. */
export function killedTrainingsContract(queue: WhichQueue): void {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  const folder = mkdtempSync(join(tmpdir(), 'killed-trainings-'));
  const servers: BuiltServer[] = [];
  beforeAll(async () => {
    [database] = await Promise.all([freshDatabase(), queue.start()]);
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await queue.stop();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Each is the next process of one installation. */
  const start = async (): Promise<BuiltServer> => {
    const server = await BuiltServer.start({
      DATA_DIR: folder,
      ...(database && { DATABASE_URL: database.url }),
      ...queue.settings(),
    });
    servers.push(server);
    return server;
  };

  it('reads every document once and is paid for it once, whenever the process is killed', async () => {
    let server = await start();
    const tenant = aTenant();
    const nobody = new Client(server.url);
    await nobody.post('/api/auth/register', { ...tenant });
    const { email, password } = tenant;
    const token = (await nobody.post('/api/auth/login', { email, password })).body.access_token as string;
    const anna = () => new Client(server.url, token);
    for (let number = 0; number < documents; number += 1)
      await anna().post(
        '/api/training/upload-document',
        form(`fence-${number}.pdf`, await pdfOf(`Fence number ${number} was painted in May.`)),
        { prefer: 'respond-async' },
      );
    const done = async () => (await anna().get('/api/training/jobs?status=completed&limit=200')).body.length;
    for (const count of killedAt) {
      await soon(done, (completed) => completed >= count, patienceMs);
      await server.kill();
      server = await start();
    }
    expect(await soon(done, (completed) => completed === documents, patienceMs)).toBe(documents);

    const sources = (await anna().get('/api/training/sources?limit=200')).body as Record<string, unknown>[];
    expect(sources.map(({ status, chunk_count }) => [status, chunk_count])).toEqual(
      Array(documents).fill(['ready', 1]),
    );
    const left = 1000 - 5 * documents;
    expect((await anna().get('/api/credits/balance')).body).toMatchObject({
      current_credits: left,
      credits_remaining: left,
    });
    const entries = (await anna().get('/api/credits/transactions?limit=200')).body as { amount: number }[];
    expect(entries.filter(({ amount }) => amount === -5)).toHaveLength(documents);
  }, 500_000);
}
