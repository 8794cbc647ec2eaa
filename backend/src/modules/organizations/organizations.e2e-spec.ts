import { aTenant, startApp, type TestApp } from '../../../test/harness';

describe('a brokerage', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('keeps its profile', async () => {
    const anna = await app.signUp({ org_name: 'Harbour Homes' });
    const { status, body } = await anna.patch('/api/organizations/me', {
      phone: '555-0101',
      licence_number: 'DRE 00000000',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      org_name: 'Harbour Homes',
      phone: '555-0101',
      licence_number: 'DRE 00000000',
    });
    expect((await anna.get('/api/organizations/me')).body).toEqual(body);
  });

  it('invites people by mail, who join with a password of their own', async () => {
    const anna = await app.signUp();
    const ben = await app.signUpAgent(anna);
    expect((await ben.get('/api/auth/me')).body).toMatchObject({
      role: 'agent',
      organization_id: anna.organizationId,
    });
    expect((await anna.get('/api/organizations/me/members')).body).toHaveLength(2);
    expect((await anna.get('/api/organizations/me/invitations')).body).toEqual([]);
  });

  it('lets an invitation be used once, also by two at a time', async () => {
    const anna = await app.signUp();
    const { email, password, first_name, last_name } = aTenant();
    await anna.post('/api/organizations/me/invitations', { email, role: 'agent' });
    const mail = (await anna.get('/api/outbox')).body.find(({ to }: { to: string }) => to === email);
    const token = /invitations\/(\S+)/.exec(mail.text)?.[1];
    expect((await app.visitor.get(`/api/public/invitations/${token}`)).body).toMatchObject({
      email,
      role: 'agent',
    });
    const both = await Promise.all(
      [1, 2].map(() =>
        app.visitor.post(`/api/public/invitations/${token}/accept`, { first_name, last_name, password }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('tells who was invited by two brokerages and has joined one how to go on', async () => {
    const { email, password, first_name, last_name } = aTenant();
    const accept = async () => {
      const owner = await app.signUp();
      await owner.post('/api/organizations/me/invitations', { email, role: 'agent' });
      const mail = (await owner.get('/api/outbox')).body.find(({ to }: { to: string }) => to === email);
      return `/api/public/invitations/${/invitations\/(\S+)/.exec(mail.text)?.[1]}/accept`;
    };
    const [first, second] = [await accept(), await accept()];
    const person = { first_name, last_name, password };
    expect((await app.visitor.post(first, person)).status).toBe(201);
    expect(await app.visitor.post(second, person)).toMatchObject({
      status: 409,
      body: { error: 'conflict', details: [], message: expect.stringContaining('Sign in with it') },
    });
  });

  it('does not let its last admin leave or step down', async () => {
    const anna = await app.signUp();
    expect((await anna.delete(`/api/organizations/me/members/${anna.userId}`)).body.error).toBe('last_admin');
    expect((await anna.patch(`/api/organizations/me/members/${anna.userId}`, { role: 'agent' })).status).toBe(
      409,
    );
  });

  it('keeps an admin when all of them step down in the same moment', async () => {
    const anna = await app.signUp();
    const ben = await app.signUpAgent(anna);
    const change = (member: typeof anna, role: string) =>
      member.patch(`/api/organizations/me/members/${member.userId}`, { role });
    for (let round = 0; round < 5; round++) {
      await anna.patch(`/api/organizations/me/members/${ben.userId}`, { role: 'admin' });
      const answers = await Promise.all([anna, ben].map((who) => change(who, 'agent')));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [left, gone] = answers[0]!.status === 409 ? [anna, ben] : [ben, anna];
      await left.patch(`/api/organizations/me/members/${gone.userId}`, { role: 'admin' });
    }
  });

  it('can hand over: a new admin removes the old one, whose token stops working', async () => {
    const anna = await app.signUp();
    const ben = await app.signUpAgent(anna);
    await anna.patch(`/api/organizations/me/members/${ben.userId}`, { role: 'admin' });
    expect((await ben.delete(`/api/organizations/me/members/${anna.userId}`)).status).toBe(204);
    expect((await anna.get('/api/auth/me')).status).toBe(401);
  });

  it('keeps agents out of team, audit and API keys', async () => {
    const anna = await app.signUp();
    const ben = await app.signUpAgent(anna);
    const answers = await Promise.all(
      ['/api/organizations/me/members', '/api/audit', '/api/api-keys', '/api/outbox'].map((path) =>
        ben.get(path),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await ben.patch('/api/organizations/me', { org_name: 'Mine now' })).status).toBe(403);
  });
});

describe('forgotten and changed passwords', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('are replaced by a mailed link that works once', async () => {
    const tenant = aTenant();
    const anna = await app.signUp(tenant);
    expect((await app.visitor.post('/api/auth/forgot-password', { email: tenant.email })).status).toBe(202);
    const mail = (await anna.get('/api/outbox')).body[0];
    const token = /token=(\S+)/.exec(mail.text)?.[1];
    expect(
      (await app.visitor.post('/api/auth/reset-password', { token, password: 'another-password' })).status,
    ).toBe(200);
    expect(
      (await app.visitor.post('/api/auth/reset-password', { token, password: 'a-third-password' })).status,
    ).toBe(422);
    expect((await anna.get('/api/auth/me')).status).toBe(401);
    await expect(app.signIn({ email: tenant.email, password: 'another-password' })).resolves.toBeDefined();
  });

  it('do not tell who is registered', async () => {
    const known = await app.signUp();
    const [a, b] = await Promise.all(
      [known.email, 'nobody@example.com'].map((email) =>
        app.visitor.post('/api/auth/forgot-password', { email }),
      ),
    );
    expect([a?.status, a?.body]).toEqual([b?.status, b?.body]);
  });

  it('end every other session when changed', async () => {
    const tenant = aTenant();
    const here = await app.signUp(tenant);
    const there = await app.signIn(tenant);
    const wrong = await here.post('/api/auth/change-password', {
      current_password: 'not-this-one',
      new_password: 'another-password',
    });
    expect(wrong.body.details[0].field).toBe('current_password');
    await here.post('/api/auth/change-password', {
      current_password: tenant.password,
      new_password: 'another-password',
    });
    expect((await here.get('/api/auth/me')).status).toBe(200);
    expect((await there.get('/api/auth/me')).status).toBe(401);
  });
});

describe('API keys', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('speak for the organization within their scopes, until they are revoked', async () => {
    const anna = await app.signUp();
    const { status, body } = await anna.post('/api/api-keys', { name: 'CRM', scopes: ['organization:read'] });
    expect(status).toBe(201);
    const crm = app.visitor.as(body.key);
    expect((await crm.get('/api/organizations/me')).body.org_id).toBe(anna.organizationId);
    expect((await crm.patch('/api/organizations/me', { phone: '555-0100' })).status).toBe(403);
    expect((await crm.get('/api/auth/me')).status).toBe(403);
    const listed = await anna.get('/api/api-keys');
    expect(listed.body[0]).toMatchObject({ name: 'CRM', prefix: body.key.slice(0, 10) });
    expect(JSON.stringify(listed.body)).not.toContain(body.key);
    expect((await anna.delete(`/api/api-keys/${body.api_key_id}`)).status).toBe(204);
    expect((await crm.get('/api/organizations/me')).status).toBe(401);
  });

  it('cannot be made with scopes that do not exist or an end in the past', async () => {
    const anna = await app.signUp();
    expect(
      (await anna.post('/api/api-keys', { name: 'X', scopes: ['everything:write'] })).body.details[0].field,
    ).toBe('scopes');
    expect((await anna.post('/api/api-keys', { name: 'X', scopes: [] })).status).toBe(400);
    expect(
      (
        await anna.post('/api/api-keys', {
          name: 'X',
          scopes: ['leads:read'],
          expires_at: '2020-01-01T00:00:00Z',
        })
      ).status,
    ).toBe(400);
  });
});
