import { aTenant, startApp, type TestApp } from '../../../test/harness';

describe('signing up and in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('registers a brokerage whose first user is an admin', async () => {
    const anna = await app.signUp({ first_name: 'Anna', org_name: 'Harbour Homes' });
    const { status, body } = await anna.get('/api/auth/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      role: 'admin',
      first_name: 'Anna',
      org_name: 'Harbour Homes',
      user_id: anna.userId,
    });
  });

  it('refuses a second registration of one address, whatever its case', async () => {
    const tenant = aTenant();
    await app.visitor.post('/api/auth/register', { ...tenant });
    const second = await app.visitor.post('/api/auth/register', {
      ...tenant,
      email: tenant.email.toUpperCase(),
    });
    expect(second.status).toBe(409);
    expect(second.body.details).toEqual([{ field: 'email', message: expect.any(String) }]);
  });

  it('registers one address once, however often it is asked in the same moment', async () => {
    const tenant = aTenant();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => app.visitor.post('/api/auth/register', { ...tenant })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
  });

  it('lists every bad field and refuses unknown ones', async () => {
    const { status, body } = await app.visitor.post('/api/auth/register', {
      email: 'nobody',
      password: 'short',
      role: 'admin',
    });
    expect(status).toBe(400);
    expect(body.error).toBe('validation_failed');
    const fields = new Set(body.details.map(({ field }: { field: string }) => field));
    expect(fields).toEqual(new Set(['first_name', 'last_name', 'email', 'password', 'org_name', 'role']));
  });

  it('says the same for a wrong password and an unknown address', async () => {
    const anna = await app.signUp();
    const wrong = await app.visitor.post('/api/auth/login', {
      email: anna.email,
      password: 'not-the-password',
    });
    const unknown = await app.visitor.post('/api/auth/login', {
      email: 'nobody@example.com',
      password: 'not-the-password',
    });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body.message).toBe(unknown.body.message);
  });

  it('slows down guessing of one password', async () => {
    const anna = await app.signUp();
    const tries = await Promise.all(
      Array.from({ length: 14 }, () =>
        app.visitor.post('/api/auth/login', { email: anna.email, password: 'guess-guess' }),
      ),
    );
    const refused = tries.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('rejects a token of another algorithm', async () => {
    const anna = await app.signUp();
    const [, payload] = anna.accessToken.split('.');
    const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`;
    expect((await app.visitor.as(unsigned).get('/api/auth/me')).status).toBe(401);
  });
});

describe('refresh tokens', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const signInWithBody = async () => {
    const tenant = aTenant();
    await app.visitor.post('/api/auth/register', { ...tenant });
    const { body } = await app.visitor.post('/api/auth/login?token_delivery=body', {
      email: tenant.email,
      password: tenant.password,
    });
    return body as { refresh_token: string; access_token: string };
  };
  const refresh = (refresh_token: string) => app.visitor.post('/api/auth/refresh', { refresh_token });

  it('are exchanged for a new one each time', async () => {
    const { refresh_token } = await signInWithBody();
    const first = await refresh(refresh_token);
    expect(first.status).toBe(200);
    expect(first.body.refresh_token).not.toBe(refresh_token);
    expect((await refresh(first.body.refresh_token)).status).toBe(200);
  });

  it('end their whole session when a used one comes back', async () => {
    const { refresh_token } = await signInWithBody();
    const next = await refresh(refresh_token);
    expect((await refresh(refresh_token)).status).toBe(401);
    expect((await refresh(next.body.refresh_token)).status).toBe(401);
  });

  it('raise no alarm when twenty tabs wake at once', async () => {
    const { refresh_token } = await signInWithBody();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(refresh_token)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const tokens = new Set(answers.map(({ body }) => body.refresh_token));
    expect(tokens.size).toBe(1);
    expect((await refresh([...tokens][0] as string)).status).toBe(200);
  });

  it('travel in a cookie that scripts and other sites cannot reach', async () => {
    const tenant = aTenant();
    await app.visitor.post('/api/auth/register', { ...tenant });
    const login = await app.visitor.post('/api/auth/login', {
      email: tenant.email,
      password: tenant.password,
    });
    expect(login.body.refresh_token).toBeUndefined();
    const cookie = login.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\/api\/auth/);
    const again = await app.visitor.post('/api/auth/refresh', {}, { cookie: cookie.split(';')[0] ?? '' });
    expect(again.status).toBe(200);
  });

  it('are worthless after signing out', async () => {
    const { refresh_token, access_token } = await signInWithBody();
    expect((await app.visitor.post('/api/auth/logout', { refresh_token })).status).toBe(204);
    expect((await refresh(refresh_token)).status).toBe(401);
    expect((await app.visitor.as(access_token).get('/api/auth/me')).status).toBe(401);
  });
});
