import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { form } from '../../../test/files/form';
import { startApp, type TestApp } from '../../../test/harness';
import { soon } from '../../../test/soon';
import { openHouse, type OpenHouse, Visitor } from '../../../test/visitors';
import { AcrossTenants } from '../../kernel/database/across-tenants';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver on this machine whose answers the test chooses. */
class Receiver {
  readonly received: Received[] = [];
  answers: number[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        receiver.received.push({ headers: request.headers, body });
        response.writeHead(receiver.answers.shift() ?? 200, { location: 'http://127.0.0.1:1/' });
        response.end(`got ${body.length} bytes `.padEnd(5000, '.'));
      });
    });
    const receiver = new Receiver(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  of(type: string): Received[] {
    return this.received.filter(({ body }) => (JSON.parse(body) as { type: string }).type === type);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

describe('webhooks', () => {
  let app: TestApp;
  let house: OpenHouse;
  let receiver: Receiver;
  let endpoint: { endpoint_id: string; secret: string };
  beforeEach(async () => {
    receiver = await Receiver.start();
    app = await startApp({ FETCH_ALLOW_HOSTS: receiver.host });
    house = await openHouse(app);
  });
  afterEach(async () => {
    await app.stop();
    receiver.stop();
  });

  const addEndpoint = async (over = {}) => {
    const wish = { url: `http://${receiver.host}/hook`, description: 'CRM', ...over };
    const { status, body } = await house.owner.post('/api/webhook-endpoints', wish);
    expect(status).toBe(201);
    endpoint = body;
  };
  const path = (rest = '') => `/api/webhook-endpoints/${endpoint.endpoint_id}${rest}`;
  const log = async () => (await house.owner.get(path('/deliveries'))).body;
  const leaveContact = async (email = 'maya@example.com') => {
    const visitor = await Visitor.of(app, house.botId, { qr_code: 'sign-1' });
    const left = await visitor.leaveContact({ email, consent: { email: true } });
    return { visitor, leadId: left.body.lead_id };
  };
  const verify = (secret: string, { headers, body }: Received) =>
    new Webhook(secret).verify(body, headers as Record<string, string>);

  it('tell of a conversation and its lead, signed as Standard Webhooks lays down, without naming anybody', async () => {
    await addEndpoint();
    const { visitor, leadId } = await leaveContact();
    await soon(
      () => receiver.received,
      (received) => received.length >= 2,
    );
    const [created] = receiver.of('lead.created');
    expect(verify(endpoint.secret, created!)).toEqual({
      type: 'lead.created',
      timestamp: expect.any(String),
      data: {
        lead_id: leadId,
        conversation_id: visitor.conversationId,
        bot_id: house.botId,
        property_id: house.propertyId,
        agent_id: null,
        qr_code: 'sign-1',
        status: 'new',
        can_email: true,
        can_call: false,
        can_text: false,
      },
    });
    const [started] = receiver.of('conversation.started');
    expect(verify(endpoint.secret, started!)).toMatchObject({
      data: { conversation_id: visitor.conversationId, qr_code: 'sign-1' },
    });
    expect(JSON.stringify(receiver.received)).not.toMatch(/maya|ortiz/i);
    const entry = await soon(log, (rows) =>
      rows.every(({ status }: { status: string }) => status === 'delivered'),
    );
    expect(entry).toHaveLength(2);
    expect(entry).toContainEqual(
      expect.objectContaining({
        delivery_id: created!.headers['webhook-id'],
        event: 'lead.created',
        status: 'delivered',
        attempts: 1,
        response_status: 200,
        duration_ms: expect.any(Number),
        error: null,
        payload: created!.body,
      }),
    );
    expect(entry[0].response).toHaveLength(2000);
  });

  it('tell an endpoint only what it asked for', async () => {
    await addEndpoint({ events: ['lead.updated'] });
    const { leadId } = await leaveContact();
    await house.owner.patch(`/api/leads/${leadId}`, { status: 'contacted' });
    await soon(
      () => receiver.received,
      (received) => received.length > 0,
    );
    expect(receiver.received.map(({ body }) => JSON.parse(body).type)).toEqual(['lead.updated']);
  });

  it('tell of a question that nothing answers, once, and of a source that could not be read', async () => {
    await addEndpoint({ events: ['question.unanswered', 'training.failed'] });
    const visitor = await Visitor.of(app, house.botId);
    for (let time = 0; time < 2; time++) await visitor.ask('Which paint is on the gazebo?');
    const [gap] = await soon(
      async () => (await house.owner.get('/api/gaps')).body,
      ([first]) => first?.asked_count === 2,
    );
    const file = form('deed.pdf', 'no PDF at all', { property_id: house.propertyId });
    await house.owner.post('/api/training/upload-document', file);
    await soon(
      () => receiver.received,
      (received) => received.length >= 2,
    );
    const told = receiver.received.map(({ body }) => JSON.parse(body) as { type: string; data: object });
    expect(told.sort((a, b) => a.type.localeCompare(b.type))).toMatchObject([
      {
        type: 'question.unanswered',
        data: { gap_id: gap.gap_id, bot_id: house.botId, property_id: house.propertyId },
      },
      {
        type: 'training.failed',
        data: { kind: 'document', property_id: house.propertyId, error: 'lying_type' },
      },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/gazebo|deed/);
  });

  it('try again under the same id until the receiver takes it, and can be sent once more by hand', async () => {
    await addEndpoint({ events: ['lead.created'] });
    receiver.answers = [500];
    await leaveContact();
    const [retried] = await soon(log, ([row]) => row?.status === 'delivered');
    expect(retried).toMatchObject({ attempts: 2, response_status: 200, error: null, next_attempt_at: null });
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const again = await house.owner.post(path(`/deliveries/${retried.delivery_id}/replay`));
    expect([again.status, again.body.status]).toEqual([200, 'waiting']);
    await soon(
      () => receiver.received,
      (received) => received.length === 3,
    );
    expect(receiver.received[2]!.body).toBe(receiver.received[0]!.body);
    expect(receiver.received[2]!.headers['webhook-id']).toBe(retried.delivery_id);
  });

  it('say what went wrong, and follow no redirect', async () => {
    await addEndpoint({ events: ['lead.created'] });
    receiver.answers = [302, 200];
    await leaveContact();
    const [row] = await soon(log, ([first]) => first?.attempts === 1);
    expect(row).toMatchObject({ status: 'waiting', will_retry: true, response_status: null });
    expect(row.error).toContain('redirects');
  });

  it('are signed by both secrets during a rotation; secrets are shown once and unreadable at rest', async () => {
    await addEndpoint();
    const old = endpoint.secret;
    expect(old).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const rotated = (await house.owner.post(path('/rotate-secret'))).body;
    expect(rotated.secret).not.toBe(old);
    const ping = (await house.owner.post(path('/ping'))).body;
    expect(ping).toMatchObject({ event: 'ping', status: 'delivered', response_status: 200 });
    for (const secret of [old, rotated.secret])
      expect(verify(secret, receiver.of('ping')[0]!)).toMatchObject({ type: 'ping' });
    expect(() => verify(`whsec_${'A'.repeat(43)}=`, receiver.of('ping')[0]!)).toThrow();
    expect(JSON.stringify((await house.owner.get('/api/webhook-endpoints')).body)).not.toContain('whsec_');
    const rows = await app.nest.get(AcrossTenants).sql('SELECT * FROM webhook_endpoints');
    for (const secret of [old, rotated.secret]) expect(JSON.stringify(rows)).not.toContain(secret.slice(6));
  });

  it('reach nothing but the public internet', async () => {
    const refused = async (url: string) =>
      (await house.owner.post('/api/webhook-endpoints', { url })).body.details?.[0]?.field;
    for (const url of [
      'http://hooks.example.com/',
      'https://169.254.169.254/',
      'https://[::1]/',
      'https://10.0.0.1/x',
    ])
      expect([url, await refused(url)]).toEqual([url, 'url']);
    expect(
      (
        await house.owner.post('/api/webhook-endpoints', {
          url: 'https://x.example.com/',
          events: ['nonsense'],
        })
      ).status,
    ).toBe(400);
  });

  it('switch off what says 410, or has not answered for three days, and write about it', async () => {
    await addEndpoint({ events: ['lead.created'] });
    receiver.answers = [410];
    await leaveContact('one@example.com');
    const off = await soon(
      async () => (await house.owner.get(path())).body,
      ({ status }) => status === 'off',
    );
    expect(off.off_reason).toContain('410');
    expect((await house.owner.post(path('/ping'))).status).toBe(422);
    const mails = await soon(
      async () => (await house.owner.get<{ subject: string }[]>('/api/outbox')).body,
      (found) => found.some(({ subject }) => subject.includes('webhook')),
    );
    expect(mails.map(({ subject }) => subject)).toContain(`A webhook was switched off: ${receiver.host}`);

    await house.owner.patch(path(), { status: 'active' });
    const across = app.nest.get(AcrossTenants);
    const longAgo = new Date(Date.now() - 4 * 24 * 3_600_000).toISOString();
    await across.transaction(() => across.sql('UPDATE webhook_endpoints SET failing_since = ?', [longAgo]));
    receiver.answers = [500];
    await leaveContact('two@example.com');
    const late = await soon(
      async () => (await house.owner.get(path())).body,
      ({ status }) => status === 'off',
    );
    expect(late.off_reason).toContain('three days');
  });

  it('are the admins’ business', async () => {
    await addEndpoint();
    const agent = await app.signUpAgent(house.owner);
    expect((await agent.get('/api/webhook-endpoints')).status).toBe(403);
    expect((await (await app.signUp()).get(path('/deliveries'))).status).toBe(404);
    expect((await house.owner.delete(path())).status).toBe(204);
    expect((await house.owner.get(path())).status).toBe(404);
  });
});
