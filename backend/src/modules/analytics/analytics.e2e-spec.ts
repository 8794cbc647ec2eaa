import { startApp, type TestApp } from '../../../test/harness';
import { AcrossTenants } from '../../kernel/database/across-tenants';

const phone = { 'user-agent': 'Mozilla/5.0 (iPhone) Mobile/15E148', accept: 'text/html' };

describe('analytics', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('show nothing but zeros to a brokerage that has just begun', async () => {
    const anna = await app.signUp();
    const { status, body } = await anna.get('/api/analytics/overview?days=7');
    expect(status).toBe(200);
    expect(body.by_day).toHaveLength(7);
    expect(body.totals).toMatchObject({ chatbots: 0, conversations: 0, leads: 0, scans: 0 });
    expect(body.needs_attention.low_credits).toBe(false);
    expect((await anna.get('/api/analytics/activity')).body).toEqual([]);
  });

  it('are compared with the days before only by a brokerage that was there all of them', async () => {
    const anna = await app.signUp();
    const previous = async (days: number) =>
      (await anna.get(`/api/analytics/overview?days=${days}`)).body.previous;
    expect(await previous(7)).toBeNull();
    const across = app.nest.get(AcrossTenants);
    const since = new Date(Date.now() - 20 * 86_400_000).toISOString();
    await across.transaction(() =>
      across.sql('UPDATE organizations SET created_at = ? WHERE org_id = ?', [since, anna.organizationId]),
    );
    expect(await previous(7)).toEqual({ conversations: 0, scans: 0, leads: 0, credits_used: 0 });
    expect(await previous(30)).toBeNull();
  });

  it('count what visitors do, today', async () => {
    const anna = await app.signUp();
    const botId = (await anna.post('/api/chatbots', { name: 'Front desk' })).body.chatbot.bot_id;
    const code = (await anna.post('/api/qr-codes', { bot_id: botId })).body;
    await app.visitor.raw('GET', new URL(code.qr_data).pathname, undefined, phone);
    const talk = (await app.visitor.post(`/api/public/chatbots/${botId}/conversations`)).body;
    const visitor = app.visitor.as(talk.visitor_token);
    await visitor.post(`/api/public/conversations/${talk.conversation_id}/messages`, {
      content: 'What colour is the moon door?',
    });
    await visitor.post(`/api/public/conversations/${talk.conversation_id}/lead`, {
      name: 'Casey Doe',
      email: 'casey@example.com',
      consent: { email: true, phone: false },
    });
    const { body } = await anna.get('/api/analytics/overview?days=7');
    expect(body.totals).toMatchObject({
      chatbots: 1,
      qr_codes: 1,
      conversations: 1,
      messages: 1,
      scans: 1,
      leads: 1,
      credits_used: 10,
      unanswered_questions: 1,
    });
    expect(body.by_day.at(-1)).toMatchObject({
      conversations: 1,
      messages: 1,
      scans: 1,
      leads: 1,
      credits: 10,
    });
    expect(body.by_chatbot).toEqual([{ bot_id: botId, name: 'Front desk', conversations: 1, leads: 1 }]);
    expect(body.needs_attention).toMatchObject({ new_leads: 1, unanswered_questions: 1 });
    // Where it is another date now than at Greenwich.
    const time_zone = new Date().getUTCHours() < 11 ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati';
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: time_zone, dateStyle: 'short' }).format();
    await anna.patch('/api/hand-over/settings', { time_zone });
    const there = (await anna.get('/api/analytics/overview?days=7')).body;
    expect(there.period).toMatchObject({ to: today, time_zone });
    expect(there.by_day.at(-1)).toMatchObject({
      day: today,
      conversations: 1,
      scans: 1,
      leads: 1,
      credits: 10,
    });
    const funnel = (await anna.get('/api/analytics/funnel?days=7&by=day')).body;
    expect(funnel.rows.at(-1)).toMatchObject({ key: today, scans: 1 });
    const { by_day } = (await anna.get(`/api/qr-codes/${code.qr_id}/scans?days=7`)).body;
    expect(by_day.at(-1)).toEqual({ day: today, scans: 1 });
    const kinds = (await anna.get('/api/analytics/activity')).body.map(({ kind }: { kind: string }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['chatbot', 'qr_code', 'conversation', 'lead']));
  });
});
