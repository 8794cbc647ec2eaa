import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { startApp, type TestApp } from '../../../test/harness';
import { soon } from '../../../test/soon';
import { openHouse, type OpenHouse, Visitor } from '../../../test/visitors';

describe('one person', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
  });
  afterAll(() => app.stop());

  const leave = async (details: Record<string, unknown>, wish = {}) => {
    const visitor = await Visitor.of(app, house.botId, wish);
    const { body } = await visitor.leaveContact(details);
    return { visitor, leadId: body.lead_id };
  };
  const lead = async (leadId: string) => (await house.owner.get(`/api/leads/${leadId}`)).body;

  it('is one lead, by e-mail address or phone number, however they are written', async () => {
    const first = await leave(
      { email: 'Maya@Example.com', message: 'About the garden' },
      { qr_code: 'sign-1' },
    );
    const second = await leave({
      email: 'maya@example.com',
      phone: '(415) 555-0101',
      message: 'About parking',
    });
    const third = await leave({ phone: '+1 415 555 0101', name: 'Somebody' });
    expect([second.leadId, third.leadId]).toEqual([first.leadId, first.leadId]);
    const found = await lead(first.leadId);
    expect(found).toMatchObject({
      name: 'Maya Ortiz',
      email: 'Maya@Example.com',
      phone: '+14155550101',
      message: 'About the garden',
      qr_code: 'sign-1',
    });
    expect(found.enquiries).toMatchObject([
      { conversation_id: first.visitor.conversationId, message: 'About the garden' },
      { conversation_id: second.visitor.conversationId, message: 'About parking' },
      { conversation_id: third.visitor.conversationId, name: 'Somebody' },
    ]);
    for (const { visitor } of [first, second, third])
      expect((await house.owner.get(`/api/conversations/${visitor.conversationId}`)).body.lead_id).toBe(
        first.leadId,
      );
  });

  it('is one lead when two conversations bring the same address at once', async () => {
    const both = await Promise.all(
      Array.from({ length: 6 }, () => leave({ email: 'twice@example.com', phone: '415 555 0102' })),
    );
    expect(new Set(both.map(({ leadId }) => leadId)).size).toBe(1);
    expect((await lead(both[0]!.leadId)).enquiries).toHaveLength(6);
  });

  it('is not changed by a stranger who types their address elsewhere', async () => {
    const { leadId } = await leave({ email: 'dana@example.com', phone: '415 555 0103', name: 'Dana' });
    await leave({ email: 'dana@example.com', phone: '415 555 0666', name: 'Mallory' });
    expect(await lead(leadId)).toMatchObject({ name: 'Dana', phone: '+14155550103' });
  });

  it('keeps an address that is theirs, whoever else gives it in a conversation of their own', async () => {
    const owner = await leave({ email: 'owner@example.com' });
    const other = await leave({ email: 'other@example.com' });
    await other.visitor.leaveContact({ email: 'owner@example.com', message: 'It is me' });
    expect((await lead(other.leadId)).email).toBe('other@example.com');
    expect((await lead(owner.leadId)).enquiries.at(-1)).toMatchObject({ message: 'It is me' });
  });

  it('is opened again by writing again', async () => {
    const { leadId } = await leave({ email: 'closed@example.com' });
    await house.owner.patch(`/api/leads/${leadId}`, { status: 'closed' });
    await leave({ email: 'closed@example.com' });
    expect((await lead(leadId)).status).toBe('new');
  });

  it('may say how they would pay and whether they have an agent, and need not', async () => {
    const { leadId } = await leave({
      email: 'plans@example.com',
      financing: 'preapproved',
      represented: true,
    });
    expect(await lead(leadId)).toMatchObject({ financing: 'preapproved', represented: true });
    const silent = await leave({ email: 'silent@example.com' });
    expect(await lead(silent.leadId)).toMatchObject({ financing: null, represented: null });
    const visitor = await Visitor.of(app, house.botId);
    expect((await visitor.leaveContact({ email: 'x@example.com', financing: 'gold' })).status).toBe(400);
  });
});

describe('consent', () => {
  let app: TestApp;
  let house: OpenHouse;
  let shown: Record<string, string>;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
    shown = (await app.visitor.get(`/api/public/chatbots/${house.botId}`)).body.consent;
  });
  afterAll(() => app.stop());

  const leave = async (consent: Record<string, unknown>, email: string, phone = '') => {
    const visitor = await Visitor.of(app, house.botId);
    return (await visitor.leaveContact({ email, ...(phone && { phone }), consent })).body;
  };
  const lead = async (leadId: string) => (await house.owner.get(`/api/leads/${leadId}`)).body;

  it('is given for each channel alone, and its receipt says exactly to what', async () => {
    const given = { email: false, call: false, sms: true, version: shown['version'] };
    const { lead_id } = await leave(given, 'sms@example.com', '415 555 0110');
    const { consent, receipts } = await lead(lead_id);
    expect(consent).toMatchObject({ email: false, call: false, sms: true, phone: false, text: shown['sms'] });
    expect(receipts).toEqual([
      {
        channel: 'sms',
        text: shown['sms'],
        version: shown['version'],
        address: '+14155550110',
        page_url: null,
        ip_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        given_at: expect.any(String),
      },
    ]);
  });

  it('to a wording that had no such box is refused', async () => {
    const old = { email: false, call: true, version: '2026-11.en' };
    expect((await leave(old, 'old@example.com', '415 555 0111')).details).toMatchObject([
      { field: 'consent.call' },
    ]);
    const joint = { email: false, phone: true, version: '2026-11.en' };
    const { lead_id } = await leave(joint, 'joint@example.com', '415 555 0112');
    expect((await lead(lead_id)).consent).toMatchObject({ call: true, sms: true, phone: true });
  });

  it('ends when the person says stop, in one channel or in all, and begins again only with a new tick', async () => {
    const all = { email: true, call: true, sms: true };
    const { lead_id } = await leave(all, 'stop@example.com', '415 555 0113');
    const once = await house.owner.post(`/api/leads/${lead_id}/opt-outs`, { channel: 'sms' });
    expect(once.body.consent).toMatchObject({ email: true, call: true, sms: false });
    expect(once.body.opt_outs).toMatchObject([{ channel: 'sms', source: 'agent', recorded_by: 'Anna Berg' }]);
    const stopped = await house.owner.post(`/api/leads/${lead_id}/opt-outs`, { channel: 'all' });
    expect(stopped.body.consent).toMatchObject({ email: false, call: false, sms: false, text: null });
    await leave({ email: false }, 'stop@example.com');
    expect((await lead(lead_id)).consent.email).toBe(false);
    await leave({ email: true }, 'stop@example.com');
    expect((await lead(lead_id)).consent).toMatchObject({ email: true, call: false });
  });

  it('ends by the link under a mail: opening it changes nothing, the button does', async () => {
    const { lead_id } = await leave({ email: true }, 'link@example.com');
    const path = new URL((await lead(lead_id)).unsubscribe_url).pathname;
    const page = await app.visitor.get<string>(path);
    expect([page.status, page.body]).toEqual([200, expect.stringContaining('<form method="post"')]);
    expect((await lead(lead_id)).consent.email).toBe(true);
    const response = await fetch(`${app.url}${path}`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(response.status).toBe(200);
    expect(await lead(lead_id)).toMatchObject({
      consent: { email: false },
      opt_outs: [{ channel: 'email', source: 'link' }],
    });
    expect((await app.visitor.post(`${path}x`)).status).toBe(404);
    const stranger = await app.signUp();
    expect((await stranger.post(`/api/leads/${lead_id}/opt-outs`, { channel: 'all' })).status).toBe(404);
  });
});

describe('a person who wants their data, or wants them gone', () => {
  let app: TestApp;
  let house: OpenHouse;
  let visitor: Visitor;
  let leadId: string;
  const secrets = /maya|ortiz|415.?555.?0120|blue door/i;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
    visitor = await Visitor.of(app, house.botId);
    await visitor.ask(
      'I am Maya Ortiz, maya.o@example.com. When was the furnace serviced? Call (415) 555-0120',
    );
    await visitor.ask('Does Ortiz, which is my name, stand on the helipad?');
    const left = await visitor.leaveContact({
      email: 'maya.o@example.com',
      phone: '(415) 555-0120',
      message: 'The blue door, please',
      timeline: 'Soon',
      consent: { email: true, call: true },
    });
    leadId = left.body.lead_id;
    await house.owner.patch(`/api/leads/${leadId}`, { notes: 'Maya likes the blue door' });
    await house.owner.post(`/api/leads/${leadId}/opt-outs`, { channel: 'call' });
  });
  afterAll(() => app.stop());

  it('gets everything as JSON', async () => {
    const { status, body } = await house.owner.get(`/api/leads/${leadId}/export`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      lead: {
        name: 'Maya Ortiz',
        email: 'maya.o@example.com',
        enquiries: [{ message: 'The blue door, please' }],
        receipts: [{ channel: 'call' }, { channel: 'email' }],
        opt_outs: [{ channel: 'call' }],
      },
      conversations: [
        {
          conversation_id: visitor.conversationId,
          messages: [
            { role: 'visitor', content: expect.stringContaining('Maya Ortiz') },
            { role: 'assistant' },
            { role: 'visitor' },
            { role: 'assistant' },
          ],
        },
      ],
    });
    expect((await (await app.signUp()).get(`/api/leads/${leadId}/export`)).status).toBe(404);
  });

  it('is erased everywhere, and what must stay names nobody', async () => {
    const gaps = async () => JSON.stringify((await house.owner.get('/api/gaps')).body);
    await soon(gaps, (asked) => asked.includes('Ortiz'));
    const { status, body } = await house.owner.post(`/api/leads/${leadId}/erasure`);
    expect([status, body.lead_id, body.done.length]).toEqual([200, leadId, 5]);
    for (const path of [
      `/api/leads/${leadId}`,
      `/api/leads/${leadId}/export`,
      '/api/leads',
      '/api/leads/export.csv',
      `/api/conversations/${visitor.conversationId}`,
      '/api/conversations',
      '/api/outbox',
      '/api/gaps',
    ]) {
      const answer = await house.owner.get(path);
      expect([path, answer.status, secrets.exec(JSON.stringify(answer.body))]).toEqual([path, 200, null]);
    }
    const kept = (await house.owner.get(`/api/leads/${leadId}`)).body;
    expect(kept).toMatchObject({ email: null, phone: null, notes: null, erased_at: expect.any(String) });
    expect(kept.receipts).toMatchObject([
      { channel: 'call' },
      { channel: 'email', text: expect.stringContaining('may e-mail me'), ip_hash: '', page_url: null },
    ]);
    const talk = (await house.owner.get(`/api/conversations/${visitor.conversationId}`)).body;
    expect(talk.messages[0].content).toBe(
      'I am [name], [e-mail]. When was the furnace serviced? Call [phone]',
    );
    expect((await visitor.see()).status).toBe(404);
    expect(/ortiz|maya\.o@|415.?555.?0120|blue door/i.exec(await databaseFiles())).toBeNull();
  });

  /** Every byte that SQLite has on disk, once its log is written into the file; empty on PostgreSQL, which overwrites in its own time. */
  async function databaseFiles(): Promise<string> {
    if (app.env.DATABASE_URL) return '';
    await app.nest.get(DataSource).query('PRAGMA wal_checkpoint(TRUNCATE)');
    return ['app.db', 'app.db-wal']
      .map((name) => readFileSync(join(app.env.DATA_DIR, name), 'latin1'))
      .join('\n');
  }

  it('may come back: as somebody new, and the old consent stays gone', async () => {
    const again = await Visitor.of(app, house.botId);
    const { body } = await again.leaveContact({ email: 'maya.o@example.com', phone: '(415) 555-0120' });
    expect(body.lead_id).not.toBe(leadId);
    expect((await house.owner.get(`/api/leads/${body.lead_id}`)).body.consent).toMatchObject({
      email: false,
      call: false,
    });
  });
});

describe('mails about the tour of somebody who is erased', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('are gone from the outbox too, also those to the agent, who is told that the tour is off', async () => {
    const house = await openHouse(app);
    const visitor = await Visitor.of(app, house.botId);
    const inThreeDays = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const { body: lead } = await visitor.leaveContact({
      name: 'Zelda Quimby',
      phone: '415 555 0188',
      tour: { preferred_times: [`${inThreeDays}T14:00`] },
    });
    const subjects = async () =>
      (await house.owner.get<{ subject: string }[]>('/api/outbox')).body.map(({ subject }) => subject);
    expect(await soon(subjects, (sent) => sent.length >= 2)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Tour: Zelda Quimby/),
        expect.stringMatching(/^New lead: Zelda Quimby/),
      ]),
    );
    await house.owner.post(`/api/leads/${lead.lead_id}/erasure`);
    expect(await soon(subjects, (sent) => sent.length > 0)).toEqual([
      expect.stringMatching(/^Tour: Somebody whose data were erased/),
    ]);
    expect(JSON.stringify((await house.owner.get('/api/outbox')).body)).not.toMatch(/zelda|quimby|0188/i);
  });
});
