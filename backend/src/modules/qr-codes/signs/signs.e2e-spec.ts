import { DataSource } from 'typeorm';
import { type SignedIn, startApp, type TestApp } from '../../../../test/harness';
import { aBot, aListing } from '../../../../test/visitors';
import { wallOf } from '../../../kernel/time-zones';
import { weekdays } from '../../hand-overs';
import { undoNewest } from '../../../../test/undo-newest';
import { migrate } from '../../../kernel/database/migrate';

const phone = {
  'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148',
  accept: 'text/html',
};
const hour = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

describe('signs', () => {
  let app: TestApp;
  let anna: SignedIn;
  let botId: string;
  let homeId: string;
  let otherId: string;
  beforeAll(async () => {
    app = await startApp();
    anna = await app.signUp();
    await anna.post('/api/organizations/me/branding', {
      company_name: 'Quayside Realty',
      licence_line: 'Licence 4711',
      phone: '(555) 010-0199',
    });
    homeId = await aHome({ address: '12 Elm Street' });
    otherId = await aHome({ address: '9 Oak Lane', price: 655_000 });
    botId = await aChatbot([homeId]);
  });
  afterAll(() => app.stop());

  const aHome = async (over: Record<string, unknown> = {}): Promise<string> =>
    (await anna.post('/api/properties', aListing(over))).body.property_id;
  const aChatbot = async (property_ids: string[], name = 'Guide'): Promise<string> =>
    (await anna.post('/api/chatbots', aBot({ name, property_ids }))).body.chatbot.bot_id;
  const aSign = async (over: Record<string, unknown> = {}) =>
    (await anna.post('/api/signs', { bot_id: botId, property_id: homeId, label: 'Yard sign', ...over })).body;
  const scan = async ({ qr_data }: { qr_data: string }, headers: Record<string, string> = {}, query = '') => {
    const path = new URL(qr_data).pathname + query;
    const response = await app.visitor.raw('GET', path, undefined, { ...phone, ...headers });
    return { status: response.status, to: response.headers.get('location'), page: await response.text() };
  };

  it('come with a code that leads to their chatbot and listing', async () => {
    const sign = await aSign();
    expect(sign).toMatchObject({
      label: 'Yard sign',
      bot_name: 'Guide',
      property_address: '12 Elm Street',
      when_sold: 'answer',
      schedule: [],
      moved_at: null,
    });
    expect((await scan(sign)).to).toContain(`/chat/${botId}?property=${homeId}&qr=`);
    expect((await anna.get(`/api/qr-codes/${sign.qr_id}`)).body).toMatchObject({
      sign_id: sign.sign_id,
      label: 'Yard sign',
    });
  });

  it('belong to every code made in the older way', async () => {
    const code = (await anna.post('/api/qr-codes', { bot_id: botId, property_id: homeId, label: 'Flyer' }))
      .body;
    const { body } = await anna.get(`/api/signs/${code.sign_id}`);
    expect(body).toMatchObject({ qr_id: code.qr_id, label: 'Flyer', property_id: homeId });
    await anna.patch(`/api/qr-codes/${code.qr_id}`, { label: 'Flyer, spring' });
    expect((await anna.get(`/api/signs/${code.sign_id}`)).body.label).toBe('Flyer, spring');
  });

  it('move in one action: the printed code leads to the new home, and the move is remembered', async () => {
    const sign = await aSign({ place: 'Front lawn' });
    const moved = await anna.post(`/api/signs/${sign.sign_id}/move`, {
      property_id: otherId,
      place: 'At the corner',
      note: 'Sold over the asking price',
    });
    expect(moved.body).toMatchObject({ property_id: otherId, place: 'At the corner', qr_data: sign.qr_data });
    expect((await scan(sign)).to).toContain(`property=${otherId}`);
    expect((await anna.get(`/api/qr-codes/${sign.qr_id}`)).body.property_id).toBe(otherId);
    const { body: history } = await anna.get(`/api/signs/${sign.sign_id}/moves`);
    expect(history).toEqual([
      expect.objectContaining({
        moved_by: 'Anna Berg',
        from_address: '12 Elm Street, Springfield, CA 94000',
        to_address: '9 Oak Lane, Springfield, CA 94000',
        from_place: 'Front lawn',
        to_place: 'At the corner',
        note: 'Sold over the asking price',
      }),
    ]);
  });

  it('keep their history when the listing they came from is deleted', async () => {
    const goneId = await aHome({ address: '1 Short Street' });
    const sign = await aSign({ property_id: goneId });
    await anna.post(`/api/signs/${sign.sign_id}/move`, { property_id: otherId });
    await anna.delete(`/api/properties/${goneId}`);
    const [move] = (await anna.get(`/api/signs/${sign.sign_id}/moves`)).body;
    expect(move.from_address).toContain('1 Short Street');
  });

  it('say so when they are where they should go already, and keep no such move', async () => {
    const sign = await aSign();
    const again = await anna.post(`/api/signs/${sign.sign_id}/move`, { property_id: homeId });
    expect([again.status, again.body.error]).toEqual([422, 'sign_not_moved']);
    expect((await anna.get(`/api/signs/${sign.sign_id}/moves`)).body).toEqual([]);
  });

  it('show another listing and chatbot while a window of their schedule is open', async () => {
    const guestId = await aChatbot([otherId], 'Open house');
    const sign = await aSign();
    const window = { title: 'Open house', bot_id: guestId, property_id: otherId };
    const set = (starts_at: string, ends_at: string) =>
      anna.put(`/api/signs/${sign.sign_id}/schedule`, { windows: [{ ...window, starts_at, ends_at }] });
    expect((await set(inHours(-1), inHours(1))).body.schedule).toEqual([
      expect.objectContaining({ ...window, open: true }),
    ]);
    expect((await scan(sign)).to).toContain(`/chat/${guestId}?property=${otherId}`);
    await set(inHours(1), inHours(2));
    expect((await scan(sign)).to).toContain(`/chat/${botId}?property=${homeId}`);
  });

  it('refuse a schedule that overlaps, runs backwards or changes nothing, and name the place', async () => {
    const sign = await aSign();
    const { status, body } = await anna.put(`/api/signs/${sign.sign_id}/schedule`, {
      windows: [
        { starts_at: inHours(1), ends_at: inHours(3), property_id: otherId },
        { starts_at: inHours(2), ends_at: inHours(4), property_id: otherId },
        { starts_at: inHours(9), ends_at: inHours(8), property_id: otherId },
        { starts_at: inHours(10), ends_at: inHours(11) },
      ],
    });
    expect(status).toBe(400);
    expect(body.details.map(({ field }: { field: string }) => field)).toEqual([
      'windows.1.starts_at',
      'windows.2.ends_at',
      'windows.3.property_id',
    ]);
    expect((await anna.get(`/api/signs/${sign.sign_id}`)).body.schedule).toEqual([]);
  });

  describe('with times that come again every week', () => {
    const setWeekly = (sign: { sign_id: string }, weekly: object[], windows: object[] = []) =>
      anna.put(`/api/signs/${sign.sign_id}/schedule`, { windows, weekly });
    /** Half an hour around now on the clocks of a zone, cut at midnight. */
    const around = (zone: string) => {
      const clock = (minutes: number) => wallOf(new Date(Date.now() + minutes * 60_000), zone).split('T');
      const [date, from, to] = [clock(0)[0]!, clock(-30), clock(30)];
      const day = weekdays[new Date(`${date}T00:00Z`).getUTCDay()];
      return { day, from: from[0] === date ? from[1] : '00:00', to: to[0] === date ? to[1] : '24:00' };
    };

    it('show them by the clock of where their listing stands', async () => {
      const far = await aHome({ address: '1 Palm Walk', state: 'HI' });
      const [near, away] = [await aSign(), await aSign({ property_id: far })];
      const window = { ...around('America/Los_Angeles'), title: 'Open house', property_id: otherId };
      const set = await setWeekly(near, [window]);
      expect(set.body).toMatchObject({
        time_zone: 'America/Los_Angeles',
        weekly: [{ ...window, open: true }],
      });
      expect((await scan(near)).to).toContain(`property=${otherId}`);
      expect((await setWeekly(away, [window])).body).toMatchObject({
        time_zone: 'Pacific/Honolulu',
        weekly: [{ open: false }],
      });
      expect((await scan(away)).to).toContain(`property=${far}`);
    });

    it('go by the brokerage’s hours when they stand for no listing', async () => {
      const sign = await aSign({ property_id: null });
      await setWeekly(sign, [{ ...around('Asia/Tokyo'), property_id: otherId }]);
      expect((await scan(sign)).to).not.toContain('property=');
      await anna.patch('/api/hand-over/settings', { time_zone: 'Asia/Tokyo' });
      expect((await anna.get(`/api/signs/${sign.sign_id}`)).body.time_zone).toBe('Asia/Tokyo');
      expect((await scan(sign)).to).toContain(`property=${otherId}`);
    });

    it('let a time that is set for one day go before them, and outlive the listing they show', async () => {
      const goneId = await aHome({ address: '8 Passing Place' });
      const sign = await aSign();
      const weekly = [{ ...around('America/Los_Angeles'), property_id: goneId }];
      const once = { starts_at: inHours(-1), ends_at: inHours(1), property_id: otherId };
      expect((await setWeekly(sign, weekly, [once])).body.weekly[0].open).toBe(false);
      expect((await scan(sign)).to).toContain(`property=${otherId}`);
      const kept = await anna.put(`/api/signs/${sign.sign_id}/schedule`, { windows: [] });
      expect(kept.body.weekly).toHaveLength(1);
      expect((await scan(sign)).to).toContain(`property=${goneId}`);
      await anna.delete(`/api/properties/${goneId}`);
      expect((await scan(sign)).to).toContain(`property=${homeId}`);
    });

    it('refuse those that overlap, run backwards, change nothing or are another brokerage’s', async () => {
      const sign = await aSign();
      const at = (day: string, from: string, to: string, property_id: string | null = otherId) => ({
        day,
        from,
        to,
        property_id,
      });
      const { status, body } = await setWeekly(sign, [
        at('sunday', '13:00', '16:00'),
        at('sunday', '16:00', '17:00'),
        at('monday', '13:00', '16:00'),
        at('sunday', '15:00', '15:30'),
        at('sunday', '19:00', '18:00'),
        at('friday', '10:00', '24:00', null),
      ]);
      expect(status).toBe(400);
      expect(body.details.map(({ field }: { field: string }) => field)).toEqual([
        'weekly.3.from',
        'weekly.4.to',
        'weekly.5.property_id',
      ]);
      const ben = await app.signUp();
      const foreign = (await ben.post('/api/properties', aListing())).body.property_id;
      expect((await setWeekly(sign, [at('sunday', '13:00', '16:00', foreign)])).status).toBe(404);
    });
  });

  it('cannot be moved to another brokerage’s listing, also not by their schedule', async () => {
    const ben = await app.signUp();
    const foreign = (await ben.post('/api/properties', aListing())).body.property_id;
    const sign = await aSign();
    const moved = await anna.post(`/api/signs/${sign.sign_id}/move`, { property_id: foreign });
    const scheduled = await anna.put(`/api/signs/${sign.sign_id}/schedule`, {
      windows: [{ starts_at: inHours(1), ends_at: inHours(2), property_id: foreign }],
    });
    expect([moved.status, scheduled.status]).toEqual([404, 404]);
    expect((await ben.get(`/api/signs/${sign.sign_id}`)).status).toBe(404);
  });

  describe('of a sold home', () => {
    const soldSign = async (when_sold: string) => {
      const property_id = await aHome({ address: '3 Birch Way', price: 600_000, status: 'sold' });
      return aSign({ property_id, when_sold });
    };

    it('go on to the chatbot by default', async () => {
      expect((await scan(await soldSign('answer'))).status).toBe(302);
    });

    it('can show homes like it instead', async () => {
      const { status, page } = await scan(await soldSign('similar'));
      expect(status).toBe(200);
      for (const words of ['This home has been sold', '3 Birch Way', '12 Elm Street', 'Quayside Realty'])
        expect(page).toContain(words);
      expect(page).toMatch(new RegExp(`/chat/${botId}\\?property=${homeId}&amp;qr=`));
      expect(page).not.toContain('$600,000');
    });

    it('can lead to the agent instead', async () => {
      const { status, page } = await scan(await soldSign('agent'));
      expect(status).toBe(200);
      for (const words of ['Ana Delgado', 'tel:5550100199', 'Licence 4711', 'Equal Housing'])
        expect(page).toContain(words);
      expect(page).not.toContain('12 Elm Street');
    });
  });

  describe('whose code is printed', () => {
    const remains = async (sign: { qr_data: string }) => {
      const { status, page } = await scan(sign);
      expect(status).toBe(200);
      for (const words of ['Quayside Realty', 'tel:5550100199', 'Equal Housing'])
        expect(page).toContain(words);
      return page;
    };

    it('show what remains true and the way to the agent when the chatbot is archived', async () => {
      const bot_id = await aChatbot([homeId], 'Retired');
      const sign = await aSign({ bot_id });
      await anna.patch(`/api/chatbots/${bot_id}`, { status: 'archived' });
      const page = await remains(sign);
      for (const words of ['12 Elm Street', '$640,000', '3 beds', 'Ana Delgado'])
        expect(page).toContain(words);
    });

    it('show the same when the chatbot is deleted, and when the listing is gone too', async () => {
      const property_id = await aHome({ address: '77 Gone Road' });
      const bot_id = await aChatbot([property_id], 'Deleted');
      const sign = await aSign({ bot_id, property_id });
      await anna.delete(`/api/chatbots/${bot_id}`);
      expect(await remains(sign)).toContain('77 Gone Road');
      await anna.delete(`/api/properties/${property_id}`);
      const page = await remains(sign);
      expect(page).not.toContain('77 Gone Road');
      expect(page).toContain('Homes for sale');
    });

    it('lead to the chatbot when only the listing is deleted', async () => {
      const property_id = await aHome();
      const sign = await aSign({ property_id });
      await anna.delete(`/api/properties/${property_id}`);
      expect((await scan(sign)).to).toMatch(new RegExp(`^/chat/${botId}\\?qr=`));
      expect((await anna.get(`/api/signs/${sign.sign_id}`)).body.property_id).toBeNull();
    });

    it('go on for a brokerage that has nothing left to pay with', async () => {
      const poor = await startApp({ SIGNUP_CREDITS: '10' });
      const ben = await poor.signUp();
      const bot_id = (await ben.post('/api/chatbots', aBot())).body.chatbot.bot_id;
      const sign = (await ben.post('/api/signs', { bot_id })).body;
      expect((await ben.get('/api/credits/balance')).body.credits_remaining).toBe(0);
      const opened = await poor.visitor.raw('GET', new URL(sign.qr_data).pathname, undefined, phone);
      expect(opened.status).toBe(302);
      const page = await poor.visitor.raw('GET', opened.headers.get('location')!, undefined, phone);
      expect(page.status).toBe(200);
      await poor.stop();
    });

    it('go on when the sign was removed from the list', async () => {
      const sign = await aSign();
      expect((await anna.delete(`/api/signs/${sign.sign_id}`)).status).toBe(204);
      expect((await anna.get(`/api/signs/${sign.sign_id}`)).status).toBe(404);
      expect((await anna.get(`/api/qr-codes/${sign.qr_id}`)).status).toBe(404);
      expect((await scan(sign)).status).toBe(302);
    });

    it('speak the visitor’s language, and show strangers’ words as text', async () => {
      const bot_id = await aChatbot([], 'Short-lived');
      const property_id = await aHome({ address: '<script>alert(1)</script>' });
      const sign = await aSign({ bot_id, property_id });
      await anna.delete(`/api/chatbots/${bot_id}`);
      const { page } = await scan(sign, { 'accept-language': 'es' });
      expect(page).toContain('El asistente de este cartel se ha retirado');
      expect(page).toContain('&lt;script&gt;alert(1)');
      expect(page).not.toContain('<script');
    });
  });

  it('hand a campaign’s parameters on to the chat page, and nothing else', async () => {
    const { to } = await scan(await aSign(), {}, '?utm_source=flyer&utm_campaign=spring&evil=1');
    const query = new URLSearchParams(to?.split('?')[1]);
    expect(Object.fromEntries(query)).toMatchObject({ utm_source: 'flyer', utm_campaign: 'spring' });
    expect(query.has('evil')).toBe(false);
  });

  it('were given to the codes printed before there were signs', async () => {
    const before = await startApp();
    const ben = await before.signUp();
    const bot_id = (await ben.post('/api/chatbots', aBot())).body.chatbot.bot_id;
    const code = (await ben.post('/api/qr-codes', { bot_id, label: 'Old flyer' })).body;
    const path = new URL(code.qr_data).pathname;
    await before.visitor.raw('GET', path, undefined, phone);
    const dataSource = before.nest.get(DataSource);
    const newest = dataSource.migrations.map((migration) => migration.constructor.name).toReversed();
    for (const name of newest) {
      await undoNewest(dataSource);
      if (name.startsWith('Signs')) break;
    }
    await migrate(dataSource);
    const [sign] = (await ben.get('/api/signs')).body;
    expect(sign).toMatchObject({ qr_id: code.qr_id, label: 'Old flyer', bot_id, scan_count: 1 });
    expect((await ben.get(`/api/qr-codes/${code.qr_id}/scans`)).body.total).toBe(1);
    expect((await before.visitor.raw('GET', path, undefined, phone)).status).toBe(302);
    await before.stop();
  });
});
