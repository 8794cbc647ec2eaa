import { gzipSync } from 'node:zlib';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LookupAddress } from 'node:dns';
import { answers, spellings } from '../../../test/files/private-addresses';
import { DomainError } from '../errors/errors';
import { Outbound, OutboundFailed, OutboundRefused, type Resolve } from './outbound';
import { isPublicAddress } from './outbound-addresses';
import { askForStream } from './outbound-stream';

const listen = async (host: string, answer: RequestListener): Promise<{ server: Server; port: number }> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return { server, port: (server.address() as AddressInfo).port };
};
const lookupAddress = (address: string): LookupAddress => ({
  address,
  family: address.includes(':') ? 6 : 4,
});

describe('the outbound guard', () => {
  const hits: string[] = [];
  let canary: { server: Server; port: number };
  let site: { server: Server; port: number };
  let siteAnswer: RequestListener;
  const seen: IncomingMessage[] = [];
  const opened: Outbound[] = [];

  /** `names` answers DNS; the site is the one listed host, standing for any public server. */
  const outbound = (names: Record<string, LookupAddress[][]> = {}) => {
    const resolve: Resolve = (hostname) => {
      const next = names[hostname]?.shift();
      return next
        ? Promise.resolve(next)
        : Promise.reject(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }));
    };
    const made = new Outbound({ allowHosts: [`site.example:${site.port}`], ports: [canary.port], resolve });
    opened.push(made);
    return made;
  };
  const atSite = { 'site.example': [] as LookupAddress[][] };

  beforeAll(async () => {
    // On all addresses of the machine, IPv6 included, so that no spelling can pass by it.
    canary = await listen('::', (request, response) => {
      hits.push(request.url ?? '');
      response.end('secret');
    });
    site = await listen('127.0.0.1', (request, response) => {
      seen.push(request);
      siteAnswer(request, response);
    });
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.onApplicationShutdown()));
    hits.length = seen.length = 0;
  });
  afterAll(() => {
    canary.server.close().closeAllConnections();
    site.server.close().closeAllConnections();
  });

  it('knows at least sixty spellings', () => expect(spellings.length).toBeGreaterThanOrEqual(60));

  it('could reach the canary if it were listed', async () => {
    const listed = new Outbound({ allowHosts: [`127.0.0.1:${canary.port}`, `[::1]:${canary.port}`] });
    opened.push(listed);
    expect((await listed.fetch(`http://127.0.0.1:${canary.port}/`)).text()).toBe('secret');
    expect((await listed.fetch(`http://[::1]:${canary.port}/`)).text()).toBe('secret');
    expect(hits).toHaveLength(2);
  });

  it.each(spellings)('refuses %s when asked directly', async (spelling) => {
    await expect(outbound().fetch(`http://${spelling}:${canary.port}/direct`)).rejects.toThrow(
      OutboundRefused,
    );
    await expect(outbound().asFetch(`http://${spelling}:${canary.port}/direct`)).rejects.toThrow();
    await expect(outbound().asStreamingFetch(`http://${spelling}:${canary.port}/direct`)).rejects.toThrow();
    expect(hits).toEqual([]);
  });

  describe.each([1, 5])('at redirect %i', (hop) => {
    it.each(spellings)('refuses %s', async (spelling) => {
      siteAnswer = (request, response) => {
        const step = Number(new URL(request.url ?? '', 'http://site.example').searchParams.get('step'));
        const next = step < hop ? `/?step=${step + 1}` : `http://${spelling}:${canary.port}/redirect`;
        response
          .writeHead([301, 302, 303, 307, 308][step % 5] ?? 302, {
            location: Buffer.from(next).toString('latin1'),
          })
          .end();
      };
      const guard = new Outbound({ allowHosts: [`127.0.0.1:${site.port}`], ports: [canary.port] });
      opened.push(guard);
      // Beyond ASCII, what arrives in a header may be no address at all any more.
      const refusal = /^[ -~]+$/.test(spelling) ? OutboundRefused : DomainError;
      await expect(guard.fetch(`http://127.0.0.1:${site.port}/?step=1`)).rejects.toThrow(refusal);
      expect(seen).toHaveLength(hop);
      expect(hits).toEqual([]);
    });
  });

  it.each(answers)('refuses a name whose only address is %s', async (address) => {
    const guard = outbound({ 'evil.example': [[lookupAddress(address)]] });
    await expect(guard.fetch(`http://evil.example:${canary.port}/dns`)).rejects.toThrow(OutboundRefused);
    expect(hits).toEqual([]);
  });

  it.each(answers)('refuses a name that has %s among public addresses, in any order', async (address) => {
    const mixed = [
      lookupAddress('93.184.216.34'),
      lookupAddress(address),
      lookupAddress('2606:2800:220:1::1'),
    ];
    const guard = outbound({ 'evil.example': [mixed, mixed.toReversed(), [mixed[1]!, mixed[0]!]] });
    for (let order = 0; order < 3; order++)
      await expect(guard.fetch(`http://evil.example:${canary.port}/mixed`)).rejects.toThrow(OutboundRefused);
    expect(hits).toEqual([]);
  });

  it.each(answers)(
    'asks the name server once per connection, so a second answer of %s is never used unjudged',
    async (address) => {
      // A public address of which nothing is known: no connection comes of it.
      const publicAnswer = [lookupAddress('2001:4860:ffff::1')];
      const names = { 'evil.example': [publicAnswer, [lookupAddress(address)], [lookupAddress(address)]] };
      const guard = outbound(names);
      await expect(
        guard.fetch(`http://evil.example:${canary.port}/first`, { timeoutMs: 40 }),
      ).rejects.toThrow(OutboundFailed);
      await expect(guard.fetch(`http://evil.example:${canary.port}/second`)).rejects.toThrow(OutboundRefused);
      expect(names['evil.example']).toHaveLength(1);
      expect(hits).toEqual([]);
    },
  );

  it.each([
    'ftp://example.com/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'data:text/plain,hi',
    'javascript:alert(1)',
    '//example.com',
    'example.com',
    '',
    'http://',
    'http://user@example.com/',
    'https://user:pass@example.com/',
    'http://example.com:22/',
    'http://example.com:6379/',
    'https://example.com:5432/',
    'http://[fe80::1%25eth0]/',
    'http://exa mple.com/',
  ])('refuses %p for its form', async (address) => {
    const guard = new Outbound({
      allowHosts: [],
      resolve: () => Promise.resolve([lookupAddress('93.184.216.34')]),
    });
    opened.push(guard);
    await expect(guard.fetch(address)).rejects.toThrow(OutboundRefused);
  });

  it('calls public addresses public', () => {
    for (const address of ['1.1.1.1', '93.184.216.34', '8.8.8.8', '2606:4700::1111', '2a00:1450:4001::1'])
      expect([address, isPublicAddress(address)]).toEqual([address, true]);
  });

  describe('against a listed server', () => {
    const fetch = (path: string, wish = {}) => {
      const guard = new Outbound({ allowHosts: [`127.0.0.1:${site.port}`, `localhost:${site.port}`] });
      opened.push(guard);
      return guard.fetch(`http://127.0.0.1:${site.port}${path}`, wish);
    };

    it('counts bytes after decompression', async () => {
      const bomb = gzipSync(Buffer.alloc(20_000_000));
      siteAnswer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
      await expect(fetch('/bomb')).rejects.toMatchObject({ reason: 'too_large' });
      siteAnswer = (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('small'));
      expect((await fetch('/small')).text()).toBe('small');
    });

    it('gives up on a server that never finishes', async () => {
      siteAnswer = (_, response) => void response.writeHead(200).write('begin');
      await expect(fetch('/slow', { timeoutMs: 200 })).rejects.toMatchObject({ reason: 'timeout' });
      siteAnswer = () => undefined;
      await expect(fetch('/mute', { timeoutMs: 200 })).rejects.toMatchObject({ reason: 'timeout' });
    });

    it('names a broken connection and an unknown name', async () => {
      siteAnswer = (request) => request.socket.destroy();
      await expect(fetch('/cut')).rejects.toMatchObject({ reason: 'connection', kind: 'upstream' });
      await expect(outbound(atSite).fetch(`http://nowhere.example:${canary.port}/`)).rejects.toMatchObject({
        reason: 'dns',
      });
    });

    it('stops after the allowed redirects', async () => {
      siteAnswer = (_, response) => response.writeHead(302, { location: '/again' }).end();
      await expect(fetch('/loop', { maxRedirects: 3 })).rejects.toMatchObject({ reason: 'redirects' });
      expect(seen).toHaveLength(4);
    });

    it('hands neither keys nor bodies to the server it is redirected to, and keeps no cookies', async () => {
      siteAnswer = (request, response) =>
        request.url === '/start'
          ? response
              .writeHead(307, { location: `http://localhost:${site.port}/end`, 'set-cookie': 'a=1' })
              .end()
          : response.end('end');
      const answer = await fetch('/start', {
        method: 'POST',
        headers: { authorization: 'Bearer k', 'user-agent': 'x' },
        body: 'b',
      });
      expect(answer).toMatchObject({ status: 200, url: `http://localhost:${site.port}/end` });
      const [start, end] = seen;
      expect(start?.headers).toMatchObject({ authorization: 'Bearer k', 'user-agent': 'RealEstateAI/1.0' });
      expect(end?.method).toBe('GET');
      expect(end?.headers.authorization).toBeUndefined();
      expect(end?.headers.cookie).toBeUndefined();
      expect(end?.headers['content-length']).toBeUndefined();
    });

    it('lets go at once of a stream that still waits for its connection', async () => {
      const { Agent } = await import('undici');
      const single = new Agent({ connections: 1, pipelining: 1 });
      const begun = new Promise<void>((begin) => {
        siteAnswer = (_, response) => {
          response.writeHead(200).write('begin');
          begin();
        };
      });
      const url = new URL(`http://localhost:${site.port}/`);
      const first = await askForStream(url, {}, single);
      await begun;
      const leaving = new AbortController();
      const second = askForStream(url, { signal: leaving.signal }, single);
      leaving.abort(new Error('gone'));
      await expect(second).rejects.toThrow('gone');
      expect(await first.body[Symbol.asyncIterator]().next()).toEqual({ done: false, value: 'begin' });
      await single.destroy();
      expect(seen).toHaveLength(1);
    });

    it('gives any status as an answer, in the charset the server names', async () => {
      siteAnswer = (_, response) =>
        response
          .writeHead(404, { 'content-type': 'text/html; charset=iso-8859-1' })
          .end(Buffer.from([0x63, 0x61, 0x66, 0xe9]));
      const answer = await fetch('/missing');
      expect([answer.status, answer.ok, answer.text()]).toEqual([404, false, 'café']);
    });
  });
});
