import { type SignedIn, startApp, type TestApp } from '../../../../test/harness';
import { startDnsStub } from '../../../../test/stubs/dns.stub';
import { AcrossTenants } from '../../../kernel/database/across-tenants';
import { runAsOrganization } from '../../../kernel/tenancy/context';
import { Domains } from './domains.service';
import { Hosts } from './hosts';

const branding = '/api/organizations/me/branding';
const domain = '/api/organizations/me/domain';

describe('a custom domain', () => {
  let app: TestApp;
  let dns: Awaited<ReturnType<typeof startDnsStub>>;
  let anna: SignedIn;
  let hosts = 0;
  let host: string;

  beforeAll(async () => {
    dns = await startDnsStub();
    app = await startApp({ DNS_SERVERS: dns.address, PUBLIC_URL: 'https://app.platform.example.com' });
    dns.set('app.platform.example.com', { A: ['93.184.216.34'] });
  });
  beforeEach(async () => {
    host = `chat.agency${++hosts}.com`;
    anna = await app.signUp();
  });
  afterAll(async () => {
    await app.stop();
    await dns.close();
  });

  const claim = async (who: SignedIn, name = host) => {
    await who.post(branding, { custom_domain: name });
    const { body } = await who.get(domain);
    return { name: body.records[0].name as string, value: body.records[0].value as string };
  };
  const prove = async (who: SignedIn, name = host) => {
    const record = await claim(who, name);
    dns.set(record.name, { TXT: [record.value] });
    return (await who.post(`${domain}/check`)).body;
  };
  const ask = (name: string) =>
    app.visitor.get(`/internal/tls-ask?domain=${encodeURIComponent(name)}`).then(({ status }) => status);
  const domains = () => app.nest.get(Domains, { strict: false });
  const sites = () => app.nest.get(Hosts, { strict: false });
  const publicBase = (who: SignedIn) => runAsOrganization(who.organizationId, () => sites().publicBase());
  /** Lets the daily check come due and does it, as the queue would. */
  const nextDay = async (who: SignedIn) => {
    const rows = await app.nest
      .get(AcrossTenants)
      .sql<{ domain_id: string; next_check_at: string }>(
        'SELECT domain_id, next_check_at FROM custom_domains WHERE organization_id = ?',
        [who.organizationId],
      );
    const row = rows[0]!;
    await runAsOrganization(who.organizationId, () =>
      domains().recheck({ domainId: row.domain_id, due: row.next_check_at }),
    );
    return (await who.get(domain)).body;
  };

  it('is none at first', async () => {
    expect((await anna.get(domain)).body).toEqual({
      custom_domain: null,
      status: 'none',
      records: [],
      error: null,
      last_checked_at: null,
      verified_at: null,
    });
    expect((await anna.post(`${domain}/check`)).status).toBe(422);
    expect(await publicBase(anna)).toBe('https://app.platform.example.com');
  });

  it('says which records to set, and what it found instead', async () => {
    const record = await claim(anna);
    expect(record.name).toBe(`_realestateai-challenge.${host}`);
    expect(record.value).toMatch(/^realestateai-verify=[\w-]{32}$/);
    dns.set(record.name, { TXT: ['something-else'] });
    dns.set(host, { CNAME: ['old.host.example'] });
    const { body } = await anna.post(`${domain}/check`);
    expect(body).toMatchObject({
      status: 'pending_dns',
      verified_at: null,
      error: 'The TXT record is there, but with another value.',
      records: [
        { type: 'TXT', name: record.name, value: record.value, found: ['something-else'], ok: false },
        {
          type: 'CNAME',
          name: host,
          value: 'app.platform.example.com',
          found: ['old.host.example'],
          ok: false,
        },
      ],
    });
    expect(body.last_checked_at).toMatch(/Z$/);
  });

  it('serves chat pages once its TXT record is seen, and not before', async () => {
    const record = await claim(anna);
    expect([await ask(host), await sites().organizationForHost(host), await publicBase(anna)]).toEqual([
      404,
      null,
      'https://app.platform.example.com',
    ]);
    dns.set(record.name, { TXT: ['unrelated', record.value] });
    dns.set(host, { CNAME: ['app.platform.example.com'] });
    const { body } = await anna.post(`${domain}/check`);
    expect(body).toMatchObject({ status: 'verified', error: null, records: [{ ok: true }, { ok: true }] });
    expect([await ask(host), await publicBase(anna)]).toEqual([200, `https://${host}`]);
    for (const spelling of [host, host.toUpperCase(), `${host}:8443`, `${host}.`])
      expect(await sites().organizationForHost(spelling)).toBe(anna.organizationId);
    for (const other of [`x.${host}`, `${host}.evil.example`, 'agency.com', '', 'x'.repeat(300)])
      expect(await sites().organizationForHost(other)).toBeNull();
    expect((await anna.get(branding)).body).toMatchObject({ custom_domain: host, domain_status: 'verified' });
  });

  it('may be a bare domain with the same addresses, and names an address left over from before', async () => {
    const bare = `agency${hosts}.net`;
    const record = await claim(anna, bare);
    dns.set(record.name, { TXT: [record.value] });
    dns.set(bare, { A: ['93.184.216.34'] });
    expect((await anna.post(`${domain}/check`)).body.records[1]).toMatchObject({
      type: 'ALIAS',
      name: bare,
      found: ['93.184.216.34'],
      ok: true,
    });
    dns.set(bare, { AAAA: ['2606:2800:220:1:0:0:0:1'] });
    const { body } = await anna.post(`${domain}/check`);
    expect(body.records[1].ok).toBe(false);
    expect(body.error).toContain('2606:2800:220:1::1');
  });

  it('goes to whoever controls its DNS, however many claim it, and tells nobody about the others', async () => {
    const ben = await app.signUp();
    const annas = await claim(anna);
    const bens = await claim(ben);
    expect(annas.value).not.toBe(bens.value);
    dns.set(annas.name, { TXT: [annas.value] });
    expect((await ben.post(`${domain}/check`)).body).toMatchObject({
      status: 'pending_dns',
      records: [{ ok: false }, {}],
    });
    expect((await anna.post(`${domain}/check`)).body.status).toBe('verified');
    expect((await ben.post(`${domain}/check`)).body.status).toBe('pending_dns');
    // Only somebody who has proved control hears that the name is in use, and of nobody's name.
    dns.set(annas.name, { TXT: [annas.value, bens.value] });
    const late = (await ben.post(`${domain}/check`)).body;
    expect(late).toMatchObject({ status: 'error', error: expect.stringContaining('in use') });
    expect(JSON.stringify(late)).not.toContain(anna.organizationId);
    expect(await sites().organizationForHost(host)).toBe(anna.organizationId);
    await anna.post(branding, { custom_domain: null });
    expect((await ben.post(`${domain}/check`)).body.status).toBe('verified');
    expect(await sites().organizationForHost(host)).toBe(ben.organizationId);
  });

  it('is one of those that were claimed in the same moment', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `claim${index}.${host}`);
    const answers = await Promise.all(
      names.map((name) => anna.post(branding, { custom_domain: name, company_name: name })),
    );
    for (const { status } of answers) expect([200, 409]).toContain(status);
    expect(answers.map(({ status }) => status)).toContain(200);
    expect(names).toContain((await anna.get(domain)).body.custom_domain);
  });

  it('goes to one of those who prove it in the same moment', async () => {
    const people = [anna, await app.signUp(), await app.signUp(), await app.signUp()];
    const records = await Promise.all(people.map((each) => claim(each)));
    dns.set(records[0]!.name, { TXT: records.map(({ value }) => value) });
    const checks = await Promise.all(people.map((each) => each.post(`${domain}/check`)));
    expect(checks.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const outcomes = checks.map(({ body }) => body.status).sort();
    expect(outcomes).toEqual(['error', 'error', 'error', 'verified']);
    const winner = people[checks.findIndex(({ body }) => body.status === 'verified')]!;
    expect(await sites().organizationForHost(host)).toBe(winner.organizationId);
  });

  it('stops at once when it is given up or changed, and needs a new proof afterwards', async () => {
    await prove(anna);
    const before = (await anna.get(domain)).body.records[0].value;
    await anna.post(branding, { custom_domain: null });
    expect([await ask(host), await publicBase(anna)]).toEqual([404, 'https://app.platform.example.com']);
    const again = await claim(anna);
    expect(again.value).not.toBe(before);
    expect((await anna.post(`${domain}/check`)).body.status).toBe('pending_dns');
  });

  it('stays as it is when the same name is saved again', async () => {
    await prove(anna);
    await anna.post(branding, { custom_domain: host, company_name: 'New name' });
    expect((await anna.get(domain)).body.status).toBe('verified');
  });

  it('survives name servers that do not answer', async () => {
    await prove(anna);
    dns.fail(`_realestateai-challenge.${host}`);
    for (let day = 0; day < 5; day++)
      expect(await nextDay(anna)).toMatchObject({
        status: 'verified',
        error: expect.stringContaining('did not answer'),
      });
    expect(await ask(host)).toBe(200);
    dns.heal(`_realestateai-challenge.${host}`);
    expect(await nextDay(anna)).toMatchObject({ status: 'verified', error: null });
  });

  it('is lost after three days without its record, and comes back with it', async () => {
    await prove(anna);
    const { value } = (await anna.get(domain)).body.records[0];
    dns.remove(`_realestateai-challenge.${host}`);
    expect((await anna.post(`${domain}/check`)).body).toMatchObject({
      status: 'verified',
      error: expect.stringContaining('gone'),
    });
    expect((await nextDay(anna)).status).toBe('verified');
    expect((await nextDay(anna)).status).toBe('verified');
    expect(await nextDay(anna)).toMatchObject({ status: 'error', verified_at: null });
    expect([await ask(host), await publicBase(anna)]).toEqual([404, 'https://app.platform.example.com']);
    dns.set(`_realestateai-challenge.${host}`, { TXT: [value] });
    expect((await nextDay(anna)).status).toBe('verified');
  });

  it('is found verified by the scheduled check too, which does nothing when it comes twice', async () => {
    const record = await claim(anna);
    dns.set(record.name, { TXT: [record.value] });
    const [row] = await app.nest
      .get(AcrossTenants)
      .sql<{ domain_id: string; next_check_at: string }>(
        'SELECT domain_id, next_check_at FROM custom_domains WHERE organization_id = ?',
        [anna.organizationId],
      );
    const payload = { domainId: row!.domain_id, due: row!.next_check_at };
    const orders = async () =>
      (
        await app.nest
          .get(AcrossTenants)
          .sql<{ n: number }>('SELECT count(*) AS n FROM queue_jobs WHERE organization_id = ?', [
            anna.organizationId,
          ])
      )[0]?.n;
    await runAsOrganization(anna.organizationId, () => domains().recheck(payload));
    const once = await orders();
    await runAsOrganization(anna.organizationId, () => domains().recheck(payload));
    expect((await anna.get(domain)).body.status).toBe('verified');
    expect(await orders()).toBe(once);
  });

  it('is seen by agents and checked by admins', async () => {
    const agent = await app.signUpAgent(anna);
    expect([
      (await agent.get(domain)).status,
      (await agent.post(`${domain}/check`)).status,
      (await app.visitor.get(domain)).status,
    ]).toEqual([200, 403, 401]);
  });

  describe('asked about by the TLS server', () => {
    it.each(['app.platform.example.com', 'APP.platform.example.com'])(
      'allows the platform itself: %s',
      async (name) => expect(await ask(name)).toBe(200),
    );

    it.each([
      'unknown.example.com',
      '',
      '127.0.0.1',
      '::1',
      'x'.repeat(300),
      "' OR 1=1 --",
      'app.platform.example.com.evil.example',
      '\u0000',
    ])('denies %p', async (name) => expect(await ask(name)).toBe(404));

    it('denies junk in place of a name, and asks no name server', async () => {
      const before = dns.asked.length;
      for (const query of ['', '?domain=a&domain=b', '?domain[]=a', '?other=x'])
        expect((await app.visitor.get(`/internal/tls-ask${query}`)).status).toBe(404);
      expect(dns.asked.length).toBe(before);
    });

    it('answers nobody who comes through the proxy', async () => {
      expect(
        (
          await app.visitor.get('/internal/tls-ask?domain=app.platform.example.com', {
            'x-forwarded-for': '203.0.113.9',
          })
        ).status,
      ).toBe(404);
    });
  });
});

it('with a token in its address, the TLS question is answered to whoever knows it', async () => {
  const app = await startApp({
    TLS_ASK_TOKEN: 'a-long-token-of-the-test',
    PUBLIC_URL: 'https://app.platform.example.com',
  });
  const ask = (token: string) =>
    app.visitor
      .get(`/internal/tls-ask?token=${token}&domain=app.platform.example.com`)
      .then(({ status }) => status);
  expect([await ask('a-long-token-of-the-test'), await ask('wrong'), await ask('')]).toEqual([200, 404, 404]);
  await app.stop();
});
