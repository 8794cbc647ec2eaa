import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltServer } from '../built-server';
import type { WhichQueue } from '../which-queue';
import { page } from '../files/pages';
import { type Site, startSite } from '../files/site';
import { aTenant, Client } from '../harness';
import { freshDatabase } from '../postgres';
import { openAiScenarios, startOpenAiStub } from '../stubs/openai.stub';
import { readEvents } from '../visitors';

const jobsRunning = 3;
const jobsWaiting = 5;
const streamsTalking = 40;
const streamsThinking = 10;
const question = { question: 'When was the furnace serviced?' };
const said = 'The furnace was serviced in October 2025. It ';
const bot = {
  name: 'Front desk',
  knowledge_base:
    'The furnace is a forced-air gas furnace and was serviced in October 2025 by the installer.',
};

/** An answer as it comes in. */
class Listening {
  text = '';
  private readonly reader: ReadableStreamDefaultReader<string>;

  constructor(response: Response) {
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('event-stream'),
    ]);
    this.reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  }

  async begun(): Promise<void> {
    while (!this.text.includes('October')) this.text += (await this.reader.read()).value ?? '';
  }

  async lastEvent() {
    for (let piece = await this.reader.read(); !piece.done; piece = await this.reader.read())
      this.text += piece.value;
    return readEvents(this.text).at(-1);
  }
}

/** What both queues promise of a server that is asked to stop while everybody is busy. */
export function gracefulStopContract(queue: WhichQueue): void {
  let site: Site;
  let ai: Awaited<ReturnType<typeof startOpenAiStub>>;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  const folder = mkdtempSync(join(tmpdir(), 'graceful-stop-'));
  const servers: BuiltServer[] = [];

  beforeAll(async () => {
    [site, ai, database] = await Promise.all([startSite(), startOpenAiStub(), freshDatabase()]);
    await queue.start();
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await site.stop();
    ai.close();
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
      QUEUE_CONCURRENCY: String(jobsRunning),
      OPENAI_API_KEY: ai.key,
      OPENAI_BASE_URL: ai.url,
      OPENAI_CHAT_MODEL: 'stub-model',
      FETCH_ALLOW_HOSTS: `${site.host},${ai.host}`,
      TRUSTED_PROXIES: '127.0.0.1',
    });
    servers.push(server);
    return server;
  };

  it('ends every stream with a last event, exits with 0 within 10 s, and the next process finishes its jobs', async () => {
    const first = await start();
    const visitor = new Client(first.url);
    const tenant = aTenant();
    await visitor.post('/api/auth/register', { ...tenant });
    const token = (await visitor.post('/api/auth/login', { ...signIn(tenant) })).body.access_token as string;
    const anna = visitor.as(token);
    const botId = (await anna.post('/api/chatbots', bot)).body.chatbot.bot_id as string;

    const slow = Array.from({ length: jobsRunning + jobsWaiting }, (_, index) => `/slow${index}`);
    for (const path of slow) site.pages[path] = () => undefined;
    const orders = await Promise.all(
      slow.map((path) =>
        anna.post(
          '/api/training/url-content',
          { url: `${site.url}${path}`, bot_id: botId },
          { prefer: 'respond-async' },
        ),
      ),
    );
    const jobIds = orders.map(({ body }) => body.job.job_id as string);
    await until(() => site.requests.filter((path) => path.startsWith('/slow')).length === jobsRunning);

    let visitors = 0;
    const ask = async (headers: Record<string, string> = { accept: 'text/event-stream' }) => {
      // Everybody has an address of their own, as in life; many from one would be asked for a proof of work.
      const person = visitor.with({ 'x-forwarded-for': `198.51.100.${(visitors += 1)}` });
      const { body } = await person.post(`/api/public/chatbots/${botId}/conversations`);
      const path = `/api/public/conversations/${body.conversation_id}/messages`;
      // Not awaited here: what the model is still silent about has no answer yet, not even a head.
      return {
        response: person
          .as(body.visitor_token as string)
          .raw('POST', path, { content: question.question }, headers),
      };
    };
    ai.next(...Array.from({ length: streamsTalking }, () => openAiScenarios.fallsSilent(said)));
    const asked = await Promise.all(Array.from({ length: streamsTalking }, () => ask()));
    const talking = await Promise.all(asked.map(async ({ response }) => new Listening(await response)));
    await Promise.all(talking.map((each) => each.begun()));
    ai.next(...Array.from({ length: streamsThinking + 2 }, openAiScenarios.neverAnswers));
    const thinking = await Promise.all(Array.from({ length: streamsThinking }, () => ask()));
    const plain = await ask({});
    const preview = anna.post(`/api/chatbots/${botId}/ask`, question);
    await until(() => ai.chats().length === streamsTalking + streamsThinking + 2);

    const half = connect(Number(new URL(first.url).port), '127.0.0.1');
    half.write(
      'POST /api/auth/login HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
    );
    const cut = once(half, 'close');

    const began = Date.now();
    const stopped = first.stop();
    const last = await Promise.all(talking.map((each) => each.lastEvent()));
    const late = await Promise.all(
      thinking.map(async ({ response }) => new Listening(await response).lastEvent()),
    );
    const answer = (await (await plain.response).json()) as { content: string };
    const exitCode = await stopped;
    expect({ exitCode, inTime: Date.now() - began < 10_000 }).toEqual({ exitCode: 0, inTime: true });
    await cut;
    for (const event of last) {
      expect(['done', 'error']).toContain(event?.name);
      if (event?.name === 'error') expect(event.data).toMatchObject({ error: 'restarting' });
    }
    // What the model was still silent about is answered without it.
    for (const event of late)
      expect(event).toMatchObject({
        name: 'done',
        data: { content: expect.stringContaining('October 2025') },
      });
    for (const each of [answer, (await preview).body]) expect(each.content).toContain('October 2025');

    for (const path of slow) site.pages[path] = page('A home', [`The fence of ${path} was painted in May.`]);
    const second = await start();
    const again = new Client(second.url, token);
    for (const jobId of jobIds)
      expect(await (await again.raw('GET', `/api/training/jobs/${jobId}/events`)).text()).toContain(
        '"status":"completed"',
      );
    const { body } = await again.get('/api/credits/balance');
    // What was said is paid, what was not is not, and nothing stays held.
    const left = 1000 - 10 - 5 * jobIds.length - streamsTalking;
    expect(body).toMatchObject({ current_credits: left, credits_remaining: left });
    expect(await second.stop()).toBe(0);
  });
}

const signIn = ({ email, password }: ReturnType<typeof aTenant>) => ({ email, password });

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
