import { DataSource } from 'typeorm';
import { startApp, type TestApp } from '../../../test/harness';

describe('the audit log', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('says who changed what, without the values', async () => {
    const anna = await app.signUp();
    await anna.patch('/api/organizations/me', { phone: '555-0100' });
    const { body } = await anna.get('/api/audit');
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({
      actor: 'user',
      actor_name: 'Anna Berg',
      action: 'Organizations_change',
      entity: 'organization',
      summary: 'phone',
    });
    expect(JSON.stringify(body)).not.toContain('555-0100');
  });

  it('is read by what was changed and by who changed it', async () => {
    const anna = await app.signUp();
    const ben = await app.signUpAgent(anna);
    await anna.post('/api/chatbots', { name: 'Guide' });
    await ben.post('/api/chatbots', { name: 'Another' });
    await ben.patch('/api/profile', { phone: '415 555 0121' });
    const seen = async (query: string) =>
      ((await anna.get(`/api/audit?${query}`)).body as { action: string }[]).map(({ action }) => action);
    expect(await seen('entity=chatbots')).toEqual(['Chatbots_create', 'Chatbots_create']);
    expect(await seen(`actor_id=${ben.userId}`)).toEqual(['Profile_change', 'Chatbots_create']);
    expect(await seen(`actor_id=${ben.userId}&entity=chatbots`)).toEqual(['Chatbots_create']);
    expect(await seen(`actor_id=${crypto.randomUUID()}`)).toEqual([]);
  });

  it('notes nothing for what failed', async () => {
    const anna = await app.signUp();
    await anna.patch('/api/organizations/me', { phone: 7 });
    expect((await anna.get('/api/audit')).body).toEqual([]);
  });

  it('keeps its order when many change at once', async () => {
    const anna = await app.signUp();
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        anna.patch('/api/organizations/me', { phone: `555-01${10 + index}` }),
      ),
    );
    expect((await anna.get('/api/audit/verification')).body).toEqual({
      intact: true,
      entries: 12,
      broken_at: null,
    });
  });

  it('finds an entry that was edited', async () => {
    const anna = await app.signUp();
    for (const phone of ['555-0101', '555-0102', '555-0103'])
      await anna.patch('/api/organizations/me', { phone });
    const { body } = await anna.get('/api/audit');
    await app.nest
      .get(DataSource)
      .query(`UPDATE audit_entries SET actor_name = 'Somebody else' WHERE audit_id = '${body[1].audit_id}'`);
    expect((await anna.get('/api/audit/verification')).body).toMatchObject({
      intact: false,
      broken_at: body[1].audit_id,
    });
  });

  it('is for admins only', async () => {
    const anna = await app.signUp();
    expect((await app.visitor.get('/api/audit')).status).toBe(401);
    const created = await anna.post('/api/api-keys', { name: 'CRM', scopes: ['leads:read'] });
    expect((await app.visitor.as(created.body.key).get('/api/audit')).status).toBe(403);
  });
});
