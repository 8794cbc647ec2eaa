import { parse } from 'csv-parse/sync';
import { startApp, type TestApp } from '../../../test/harness';
import { soon } from '../../../test/soon';
import { openHouse, type OpenHouse, Visitor } from '../../../test/visitors';

const ticked = { email: true, phone: true };
const unticked = { email: false, phone: false };

interface SentMail {
  to: string;
  subject: string;
  text: string;
}

describe('leaving an address', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
  });
  afterAll(() => app.stop());

  it('makes a lead with the listing, the normalised number and the exact words of consent', async () => {
    const shown = (await app.visitor.get(`/api/public/chatbots/${house.botId}`)).body.consent;
    const visitor = await Visitor.of(app, house.botId);
    const left = await visitor.leaveContact({
      name: '  Maya Ortiz ',
      email: 'maya@example.com',
      phone: '(415) 555-0132',
      message: 'Could I see it on Saturday?',
      timeline: 'Within 3 months',
      consent: { email: false, phone: true, version: shown.version },
    });
    expect([left.status, left.body]).toEqual([
      201,
      { lead_id: expect.any(String), message: expect.any(String) },
    ]);
    const { body } = await house.owner.get(`/api/leads/${left.body.lead_id}`);
    expect(body).toMatchObject({
      conversation_id: visitor.conversationId,
      bot_name: 'Ask about 12 Example Court',
      property_id: house.propertyId,
      property_address: expect.stringContaining('12 Example Court'),
      name: 'Maya Ortiz',
      email: 'maya@example.com',
      phone: '+14155550132',
      message: 'Could I see it on Saturday?',
      timeline: 'Within 3 months',
      status: 'new',
      consent: {
        email: false,
        phone: true,
        text: shown.phone,
        version: shown.version,
        given_at: expect.any(String),
      },
    });
    expect((await house.owner.get(`/api/conversations/${visitor.conversationId}`)).body.lead_id).toBe(
      left.body.lead_id,
    );
  });

  it('never takes silence for consent', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const { body } = await visitor.leaveContact({ email: 'quiet@example.com', consent: unticked });
    expect((await house.owner.get(`/api/leads/${body.lead_id}`)).body.consent).toEqual({
      text: null,
      version: null,
      email: false,
      call: false,
      sms: false,
      phone: false,
      given_at: null,
    });
    const missing = await (
      await Visitor.of(app, house.botId)
    ).leaveContact({ email: 'x@example.com', consent: undefined });
    expect(missing.status).toBe(400);
  });

  it('counts consent only for the address it was given for', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const { body } = await visitor.leaveContact({ email: 'first@example.com', consent: ticked });
    expect((await house.owner.get(`/api/leads/${body.lead_id}`)).body.consent).toMatchObject({
      email: true,
      phone: false,
    });
    await visitor.leaveContact({ email: 'second@example.com', consent: unticked });
    expect((await house.owner.get(`/api/leads/${body.lead_id}`)).body).toMatchObject({
      email: 'second@example.com',
      consent: { email: false },
    });
  });

  it('completes the same lead when the visitor writes again, even twice at once', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const both = await Promise.all([
      visitor.leaveContact({ email: 'again@example.com' }),
      visitor.leaveContact({ phone: '415 555 0199' }),
    ]);
    expect(new Set(both.map(({ body }) => body.lead_id)).size).toBe(1);
    const { body } = await house.owner.get(`/api/leads/${both[0].body.lead_id}`);
    expect(body).toMatchObject({ email: 'again@example.com', phone: '+14155550199' });
  });

  it('asks for a way to answer, and names every field that is wrong', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const fields = async (details: Record<string, unknown>) => {
      const { status, body } = await visitor.leaveContact(details);
      return [status, ...body.details.map(({ field }) => field)];
    };
    expect(await fields({})).toEqual([400, 'email']);
    expect(await fields({ email: ' ', phone: '' })).toContain('email');
    expect(await fields({ phone: '12' })).toEqual([400, 'phone']);
    expect(await fields({ phone: 'call me' })).toEqual([400, 'phone']);
    expect(await fields({ email: 'a@example.com', consent: { ...ticked, version: '1999-01.en' } })).toEqual([
      400,
      'consent.version',
    ]);
    expect(await fields({ name: '', email: 'nope', status: 'closed' })).toEqual(
      expect.arrayContaining(['name', 'email', 'status']),
    );
    expect(
      (await house.owner.get('/api/leads')).body.some(
        ({ conversation_id }: { conversation_id: string }) => conversation_id === visitor.conversationId,
      ),
    ).toBe(false);
  });

  it('writes to the brokerage, with the visitor as the one to reply to', async () => {
    const visitor = await Visitor.of(app, house.botId);
    await visitor.leaveContact({ name: 'Line\r\nBreak', email: 'line@example.com', phone: '(415) 555-0177' });
    const mail = await soon(
      async () =>
        (await house.owner.get<SentMail[]>('/api/outbox')).body.find(({ subject }) =>
          subject.includes('Line Break'),
        ),
      Boolean,
    );
    expect(mail).toMatchObject({
      to: house.owner.email,
      subject: expect.stringContaining('12 Example Court'),
    });
    expect(mail?.subject).not.toMatch(/[\r\n]/);
    expect(mail?.text).toContain('(415) 555-0177 (no consent to marketing calls or texts)');
    expect(mail?.text).toContain(visitor.conversationId);
  });
});

describe('working with leads', () => {
  let app: TestApp;
  let house: OpenHouse;
  let leadId: string;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app, { bot: { name: '=HYPERLINK("http://example.com")' } });
    const visitor = await Visitor.of(app, house.botId);
    leadId = (
      await visitor.leaveContact({
        name: "=cmd|' /C calc'!A0",
        phone: '(415) 555-0132',
        message: '@SUM(1+1)\n-2',
        consent: ticked,
      })
    ).body.lead_id;
  });
  afterAll(() => app.stop());

  it('moves a lead along and keeps notes', async () => {
    const changed = await house.owner.patch(`/api/leads/${leadId}`, {
      status: 'contacted',
      notes: 'Call back on Monday',
    });
    expect(changed.body).toMatchObject({ status: 'contacted', notes: 'Call back on Monday' });
    expect((await house.owner.get('/api/leads?status=new')).body).toEqual([]);
    expect((await house.owner.get(`/api/leads?status=contacted&bot_id=${house.botId}`)).body).toHaveLength(1);
    expect((await house.owner.patch(`/api/leads/${leadId}`, { name: 'Other' })).status).toBe(400);
  });

  it('finds leads by name, number, listing or campaign, in the list and in the table alike', async () => {
    const own = await openHouse(app);
    const leave = async (details: object, campaign: Record<string, string> = {}) =>
      (await Visitor.of(app, own.botId, campaign)).leaveContact({ consent: unticked, ...details });
    await leave(
      { name: 'Élodie Fontaine', phone: '(415) 555-0132' },
      { utm_source: 'flyer', utm_campaign: 'spring' },
    );
    await leave({ name: 'Ben 100%_Sure', email: 'ben@example.com', message: 'Is the garden south-facing?' });
    const { body: all } = await own.owner.get<{ lead_id: string }[]>('/api/leads');
    for (const { lead_id } of all)
      await own.owner.patch(`/api/leads/${lead_id}`, { agent_id: own.owner.userId });
    const found = async (filter: Record<string, string>) => {
      const query = new URLSearchParams(filter).toString();
      const list = await own.owner.get<{ name: string; agent_name: string }[]>(`/api/leads?${query}`);
      const { body } = await own.owner.get<string>(`/api/leads/export.csv?${query}`);
      const rows = parse<Record<string, string>>(body, { columns: true, bom: true });
      expect(rows.map(({ name, agent }) => [name, agent])).toEqual(
        list.body.map(({ name, agent_name }) => [name, agent_name]),
      );
      for (const { agent } of rows) expect(agent).not.toBe('');
      return list.body.map(({ name }) => name.split(' ')[0]);
    };
    for (const q of ['élodie', 'FONTAINE élodie', '415-555', '5550132', '(415) 555-0132'])
      expect([q, await found({ q })]).toEqual([q, ['Élodie']]);
    for (const q of ['Ben', 'example.com', 'GARDEN', '100%_', 'ben court'])
      expect([q, await found({ q })]).toEqual([q, ['Ben']]);
    for (const q of ['%', '_']) expect([q, await found({ q })]).toEqual([q, ['Ben']]);
    expect(await found({ q: '12 example' })).toEqual(['Ben', 'Élodie']);
    expect(await found({ q: 'nobody' })).toEqual([]);
    expect(await found({ utm_source: 'flyer' })).toEqual(['Élodie']);
    expect(await found({ utm_source: 'flyer', utm_campaign: 'autumn' })).toEqual([]);
    const first = await own.owner.get('/api/leads?q=example&limit=1');
    expect(first.body).toHaveLength(1);
    expect(first.headers.get('link')).toContain('q=example');
  });

  it('exports a table in which nothing is a formula', async () => {
    const { status, headers, body } = await house.owner.get<string>('/api/leads/export.csv');
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'attachment; filename="leads.csv"',
    ]);
    const rows = parse<Record<string, string>>(body, { columns: true, bom: true });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      phone: '(415) 555-0132',
      consent_phone: 'yes',
      consent_email: 'no',
      listing: expect.stringContaining('12 Example Court'),
    });
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows[0]?.['name']).toContain('=cmd');
  });

  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '＝1+1',
    '\t=1+1',
    ' =1+1',
    '\n=1+1',
    '\r\n@SUM(1)',
    "=cmd|' /C calc'!A0",
    '",=1+1',
    "';=1+1",
  ])('exports what was typed as the text it is, in every field: %j', async (typed) => {
    const listing = { address: typed, city: typed };
    const own = await openHouse(app, { bot: { name: typed }, listing, orgName: typed });
    const visitor = await Visitor.of(app, own.botId);
    const left = await visitor.leaveContact({
      name: typed,
      email: 'casey@example.com',
      message: typed,
      timeline: typed,
      consent: ticked,
    });
    await own.owner.patch(`/api/leads/${left.body.lead_id}`, { notes: typed });
    const { body } = await own.owner.get<string>('/api/leads/export.csv');
    const rows = parse<Record<string, string>>(body, { columns: true, bom: true });
    expect(rows).toHaveLength(1);
    for (const [name, cell] of Object.entries(rows[0]!))
      expect([name, cell]).toEqual([name, expect.not.stringMatching(/^\s*[=+\-@＝＋－＠]/)]);
    for (const name of ['name', 'message', 'timeline', 'notes', 'chatbot'])
      expect(rows[0]![name]).toContain(typed.trim());
  });

  it('exports nothing of another brokerage, whatever is asked for', async () => {
    const other = await openHouse(app, {
      bot: { name: 'MARKERB bot' },
      listing: { address: 'MARKERB lane' },
    });
    const visitor = await Visitor.of(app, other.botId);
    await visitor.leaveContact({
      name: 'MARKERB Ortiz',
      email: 'markerb@example.com',
      message: 'MARKERB',
      consent: ticked,
    });
    expect((await other.owner.get<string>('/api/leads/export.csv')).body.match(/markerb/gi)).toHaveLength(5);
    for (const query of ['', `?bot_id=${other.botId}`, '?status=new', '?cursor=MARKERB', '?limit=200'])
      expect([query, (await house.owner.get<string>(`/api/leads/export.csv${query}`)).body]).toEqual([
        query,
        expect.not.stringMatching(/ortiz|markerb lane|markerb bot/i),
      ]);
  });

  it('belongs to one brokerage alone', async () => {
    const stranger = await app.signUp();
    expect((await stranger.get('/api/leads')).body).toEqual([]);
    expect((await stranger.get<string>('/api/leads/export.csv')).body).not.toContain('cmd');
    const answers = [
      await stranger.get(`/api/leads/${leadId}`),
      await stranger.patch(`/api/leads/${leadId}`, { status: 'closed' }),
    ];
    for (const { status, body } of answers) expect([status, body.error]).toEqual([404, 'not_found']);
    expect((await app.visitor.get('/api/leads')).status).toBe(401);
  });
});

describe('the contact form without JavaScript', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
  });
  afterAll(() => app.stop());

  const send = (fields: Record<string, string>, botId = house.botId) =>
    fetch(`${app.url}/chat/${botId}/contact`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });

  it('makes a lead and thanks', async () => {
    const response = await send({
      name: 'Maya <b>',
      phone: '415-555-0132',
      email: '',
      consent_phone: 'yes',
      property: house.propertyId,
      lang: 'en',
    });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('Thank you, Maya &lt;b&gt;.');
    const { body } = await house.owner.get('/api/leads');
    expect(body).toMatchObject([
      {
        name: 'Maya <b>',
        phone: '+14155550132',
        consent: { phone: true, email: false },
        property_id: house.propertyId,
      },
    ]);
    expect((await house.owner.get('/api/conversations')).body).toMatchObject([
      { channel: 'form', lead_id: body[0].lead_id },
    ]);
  });

  it('shows what to put right, in the page’s language, with everything that was typed', async () => {
    const before = (await house.owner.get('/api/conversations')).body.length;
    const response = await send({ name: 'Maya', phone: 'abc', message: 'Hola "casa"', lang: 'es' });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('No parece un número de teléfono.');
    expect(page).toContain('Hola &quot;casa&quot;');
    expect((await send({ name: '', lang: 'en' })).status).toBe(422);
    expect((await house.owner.get('/api/conversations')).body).toHaveLength(before);
  });

  it('knows no invented chatbot', async () => {
    expect((await send({ name: 'Maya', email: 'maya@example.com' }, crypto.randomUUID())).status).toBe(404);
  });
});
