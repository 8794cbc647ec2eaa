import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answers, spellings } from '../../../test/files/private-addresses';
import { type Site, startSite } from '../../../test/files/site';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';
import type { WhichQueue } from '../../../test/which-queue';
import { Outbound } from '../../kernel/http/outbound';
import { OutboundGate } from '../../kernel/http/outbound-connector';

const atOnce = 8;
/** A site is asked slowly, so not all go by way of one. */
const redirected = spellings.filter((spelling, index) => index % 8 === 0 && /^[ -~]+$/.test(spelling));

/** What both queues promise of trainings whose address leads into the server's own network: nobody there is called. */
export function privateAddressesContract(queue: WhichQueue): void {
  const hits: string[] = [];
  let canary: Server;
  let port: number;
  let site: Site;
  let app: TestApp;
  let anna: SignedIn;

  beforeAll(async () => {
    canary = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end('<main><p>The secret of the inner network is kept here.</p></main>');
    });
    // On all addresses of the machine, IPv6 included, so that no spelling can pass by it.
    await new Promise<void>((resolve) => canary.listen(0, '::', resolve));
    port = (canary.address() as AddressInfo).port;
    [site] = await Promise.all([startSite(), queue.start()]);
    app = await startApp({ QUEUE_CONCURRENCY: String(atOnce), ...queue.settings() });
    anna = await app.signUp();
    guardWith(`127.0.0.1:${new URL(site.url).port}`);
  });
  afterAll(async () => {
    await app.stop();
    await site.stop();
    await queue.stop();
    canary.close().closeAllConnections();
  });

  /** The guard as it is, but that the canary's port is open and name servers answer what an attacker's would. */
  function guardWith(...allowHosts: string[]): void {
    const resolve = (name: string) => {
      const address = answers[Number(/^answer-(\d+)/.exec(name)?.[1])]!;
      const found = [{ address, family: address.includes(':') ? 6 : 4 }];
      const mixed = [{ address: '93.184.216.34', family: 4 }, ...found];
      return Promise.resolve(name.includes('mixed') ? mixed : found);
    };
    Object.assign(app.nest.get(Outbound), {
      gate: new OutboundGate({ allowHosts, ports: [port], resolve }),
      agent: undefined,
    });
  }

  /** What became of the trainings of these addresses: how often each answer was given. */
  async function endsOf(addresses: string[]): Promise<Record<string, number>> {
    const [waiting, ends] = [[...addresses], {} as Record<string, number>];
    const lane = async () => {
      for (let url = waiting.pop(); url; url = waiting.pop()) {
        const { status, body } = await anna.post('/api/training/url-content', { url });
        const end = `${status} ${body.error}`;
        ends[end] = (ends[end] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    return ends;
  }

  const redirectsTo = (spelling: string, hops: number): string => {
    const path = (step: number) => `/${hops}-${step}-${encodeURIComponent(spelling)}`;
    for (let step = 1; step <= hops; step += 1) {
      const next = step < hops ? path(step + 1) : `http://${spelling}:${port}/redirect`;
      site.pages[path(step)] = { status: 302, headers: { location: next } };
    }
    return `${site.url}${path(1)}`;
  };

  const ways: [string, () => string[]][] = [
    ['straight', () => spellings.map((spelling) => `http://${spelling}:${port}/direct`)],
    [
      'by redirects',
      () => redirected.flatMap((spelling) => [1, 5].map((hops) => redirectsTo(spelling, hops))),
    ],
    ['by a name', () => answers.map((_, index) => `http://answer-${index}.example:${port}/name`)],
    [
      'by a name with public addresses too',
      () => answers.map((_, index) => `http://answer-${index}.mixed.example:${port}/mixed`),
    ],
  ];

  it.each(ways)('that lead there %s are refused and cost nothing', async (_, addresses) => {
    const wanted = addresses();
    const ends = await endsOf(wanted);
    expect(hits).toEqual([]);
    expect(ends).toEqual({ '422 url_not_allowed': wanted.length });
    expect((await anna.get('/api/credits/balance')).body).toMatchObject({
      current_credits: 1000,
      credits_remaining: 1000,
    });
  });

  it('would have met somebody there', async () => {
    guardWith(`127.0.0.1:${port}`);
    const { status } = await anna.post('/api/training/url-content', { url: `http://127.0.0.1:${port}/open` });
    expect([status, hits.includes('/open')]).toEqual([200, true]);
  });
}
