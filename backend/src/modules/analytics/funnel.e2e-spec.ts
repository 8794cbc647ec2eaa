import { startApp, type TestApp } from '../../../test/harness';
import { aListing, openHouse, Visitor } from '../../../test/visitors';

const phone = { 'user-agent': 'Mozilla/5.0 (iPhone) Mobile/15E148', accept: 'text/html' };
const tablet = { 'user-agent': 'Mozilla/5.0 (iPad; CPU OS 19_0)', accept: 'text/html' };

describe('the funnel from the sign to the tour', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('counts scans, clicks, conversations, leads and tours by sign, listing, agent, day and device', async () => {
    const { owner, botId, propertyId } = await openHouse(app);
    const other = (await owner.post('/api/properties', aListing({ list_agent_name: 'Bo Chen' }))).body;
    await owner.patch(`/api/chatbots/${botId}`, { property_ids: [propertyId, other.property_id] });
    const sign = async (property_id: string, label: string) =>
      (await owner.post('/api/signs', { bot_id: botId, property_id, label })).body;
    const yard = await sign(propertyId, 'Yard');
    const flyer = await sign(other.property_id, 'Flyer');
    const open = ({ qr_data }: { qr_data: string }, headers: Record<string, string>) =>
      app.visitor.raw('GET', new URL(qr_data).pathname, undefined, headers);
    await open(yard, phone);
    await open(yard, phone);
    await open(yard, tablet);
    await open(yard, { ...phone, referer: 'https://harbour.example/' });
    await open(flyer, phone);
    await open(flyer, { ...phone, 'user-agent': 'WhatsApp/2.25' });
    const talk = (property_id: string, qr_code?: string) =>
      Visitor.of(app, botId, { property_id, ...(qr_code && { qr_code }) });
    const code = (each: { qr_data: string }) => each.qr_data.split('/').at(-1)!;
    await talk(propertyId, code(yard));
    const maya = await talk(propertyId, code(yard));
    const inThreeDays = `${new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)}T14:00`;
    await maya.leaveContact({ email: 'maya@example.com', tour: { preferred_times: [inThreeDays] } });
    await (await talk(propertyId)).leaveContact({ email: 'web@example.com' });
    await talk(propertyId, 'not-a-code');

    const funnel = async (by: string) =>
      (await owner.get(`/api/analytics/funnel?days=2&by=${by}`)).body as {
        totals: object;
        rows: Record<string, unknown>[];
      };
    const bySign = await funnel('sign');
    expect(bySign.totals).toEqual({ scans: 3, clicks: 1, conversations: 2, leads: 1, tours: 1 });
    expect(bySign.rows).toEqual([
      { key: yard.sign_id, name: 'Yard', scans: 2, clicks: 1, conversations: 2, leads: 1, tours: 1 },
      { key: flyer.sign_id, name: 'Flyer', scans: 1, clicks: 0, conversations: 0, leads: 0, tours: 0 },
    ]);
    expect((await funnel('property')).rows.map(({ key, scans, leads }) => [key, scans, leads])).toEqual([
      [propertyId, 2, 1],
      [other.property_id, 1, 0],
    ]);
    expect(
      (await funnel('agent')).rows.map(({ name, scans, conversations }) => [name, scans, conversations]),
    ).toEqual([
      ['Ana Delgado', 2, 2],
      ['Bo Chen', 1, 0],
    ]);
    const byDay = await funnel('day');
    expect(byDay.rows.map(({ scans, conversations, leads }) => [scans, conversations, leads])).toEqual([
      [0, 0, 0],
      [3, 2, 1],
    ]);
    expect((await funnel('device')).rows).toEqual([
      { key: 'phone', name: 'phone', scans: 2, clicks: 1, conversations: null, leads: null, tours: null },
      { key: 'tablet', name: 'tablet', scans: 1, clicks: 0, conversations: null, leads: null, tours: null },
    ]);
  });

  it('keeps a scan with the listing it was made for when the sign moves on', async () => {
    const { owner, botId, propertyId } = await openHouse(app);
    const next = (await owner.post('/api/properties', aListing())).body.property_id;
    const sign = (await owner.post('/api/signs', { bot_id: botId, property_id: propertyId })).body;
    await app.visitor.raw('GET', new URL(sign.qr_data).pathname, undefined, phone);
    await owner.post(`/api/signs/${sign.sign_id}/move`, { property_id: next });
    const { rows } = (await owner.get('/api/analytics/funnel?by=property')).body;
    expect(rows).toEqual([expect.objectContaining({ key: propertyId, scans: 1 })]);
  });

  it('follows a campaign from the address on the flyer to the tour, in the funnel, the overview and the export', async () => {
    const { owner, botId, propertyId } = await openHouse(app);
    const sign = (await owner.post('/api/signs', { bot_id: botId, property_id: propertyId })).body;
    const path = new URL(sign.qr_data).pathname;
    const spring = { utm_source: 'flyer', utm_medium: 'print', utm_campaign: 'spring & "co"' };
    const opened = await app.visitor.raw('GET', `${path}?${new URLSearchParams(spring)}`, undefined, phone);
    await app.visitor.raw('GET', path, undefined, tablet);
    const page = await app.visitor.raw('GET', opened.headers.get('location')!, undefined, phone);
    const html = await page.text();
    const model = JSON.parse(/id="chat-model"[^>]*>([^<]*)</.exec(html)![1]!) as Record<string, object>;
    expect(model['campaign']).toEqual(spring);
    expect(html).toContain('name="utm_campaign" value="spring &amp; &quot;co&quot;"');

    const qr_code = path.split('/').at(-1)!;
    const maya = await Visitor.of(app, botId, { qr_code, ...model['campaign'] });
    await maya.ask('How many bedrooms?');
    const inThreeDays = `${new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)}T14:00`;
    await maya.leaveContact({ email: 'maya@example.com', tour: { preferred_times: [inThreeDays] } });
    await (await Visitor.of(app, botId, { qr_code })).leaveContact({ email: 'bo@example.com' });
    const form = { name: 'Zed', phone: '415 555 0132', utm_source: '=1+1', utm_campaign: '@SUM(A1)' };
    await app.visitor.raw('POST', `/chat/${botId}/contact`, new URLSearchParams(form).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });

    const read = async (what: string, query: Record<string, string> = {}) =>
      (await owner.get(`/api/analytics/${what}?${new URLSearchParams({ days: '2', ...query })}`)).body;
    expect((await read('funnel')).totals).toMatchObject({ scans: 2, conversations: 2, leads: 2, tours: 1 });
    expect((await read('funnel', spring)).totals).toEqual({
      scans: 1,
      clicks: 0,
      conversations: 1,
      leads: 1,
      tours: 1,
    });
    expect((await read('funnel', { ...spring, utm_medium: 'mail' })).totals).toMatchObject({
      scans: 0,
      leads: 0,
    });
    expect((await read('funnel', { by: 'campaign' })).rows).toEqual([
      { key: '', name: '', scans: 1, clicks: 0, conversations: 1, leads: 1, tours: 0 },
      {
        key: 'spring & "co"',
        name: 'spring & "co"',
        scans: 1,
        clicks: 0,
        conversations: 1,
        leads: 1,
        tours: 1,
      },
    ]);
    const { totals, by_chatbot } = await read('overview', { utm_campaign: spring.utm_campaign });
    expect(totals).toMatchObject({ conversations: 1, messages: 1, scans: 1, leads: 1 });
    expect(by_chatbot).toEqual([expect.objectContaining({ conversations: 1, leads: 1 })]);
    expect((await read('overview')).totals).toMatchObject({ conversations: 3, leads: 3, scans: 2 });
    expect(await read('campaigns')).toEqual([
      { ...spring, visits: 1, conversations: 1 },
      { utm_source: '=1+1', utm_medium: null, utm_campaign: '@SUM(A1)', visits: 0, conversations: 1 },
    ]);

    const csv = await (await owner.raw('GET', '/api/leads/export.csv')).text();
    const [header, ...lines] = csv.trim().split('\n');
    expect(header).toContain(',utm_source,utm_medium,utm_campaign,');
    expect(lines.find((line) => line.includes('maya@'))).toContain(',flyer,print,"spring & ""co""",');
    expect(lines.find((line) => line.includes('Zed'))).toContain(",'=1+1,,'@SUM(A1),");
    expect((await owner.get(`/api/conversations/${maya.conversationId}`)).body).toMatchObject(spring);
    const stranger = await app.signUp();
    expect((await stranger.get('/api/analytics/campaigns')).body).toEqual([]);
  });
});
