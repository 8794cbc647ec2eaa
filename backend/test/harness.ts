import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import 'reflect-metadata';
import { createApp } from '../src/app.setup';
import { Env } from '../src/env';
import { migratedDatabase, putMigratedFile } from './migrated';

/** What came back; `body` is parsed JSON where it is JSON, else text. */
export interface Answer<T = unknown> {
  status: number;
  headers: Headers;
  // Tests read what the wire says; the contract's types are checked against the OpenAPI document.
  body: T;
}

type Json = Record<string, unknown>;
/** What came over the wire and nobody has checked yet: tests look into it freely. */
type Wire = ReturnType<typeof JSON.parse>;
type Body = Json | unknown[] | string | FormData | undefined;

/** Calls over real HTTP, as one user, API key or visitor. */
export class Client {
  constructor(
    readonly url: string,
    private readonly token?: string,
    private readonly defaults: Record<string, string> = {},
  ) {}

  get = <T = Wire>(path: string, headers?: Record<string, string>) =>
    this.call<T>('GET', path, undefined, headers);
  delete = <T = Wire>(path: string, headers?: Record<string, string>) =>
    this.call<T>('DELETE', path, undefined, headers);
  post = <T = Wire>(path: string, body?: Body, headers?: Record<string, string>) =>
    this.call<T>('POST', path, body ?? {}, headers);
  put = <T = Wire>(path: string, body?: Body, headers?: Record<string, string>) =>
    this.call<T>('PUT', path, body ?? {}, headers);
  patch = <T = Wire>(path: string, body?: Body, headers?: Record<string, string>) =>
    this.call<T>('PATCH', path, body ?? {}, headers);

  /** The same address with other headers; for another Host, which `fetch` does not send, there is `ByHost`. */
  with(headers: Record<string, string>): Client {
    return new Client(this.url, this.token, { ...this.defaults, ...headers });
  }

  as(token: string | undefined): Client {
    return new Client(this.url, token, this.defaults);
  }

  /** The raw response, for streams and files. */
  raw(method: string, path: string, body?: Body, headers: Record<string, string> = {}): Promise<Response> {
    const isText = typeof body === 'string';
    const isForm = body instanceof FormData;
    return fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      headers: {
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...this.defaults,
        ...headers,
      },
      ...(body !== undefined && { body: isText || isForm ? body : JSON.stringify(body) }),
    });
  }

  private async call<T>(
    method: string,
    path: string,
    body?: Body,
    headers?: Record<string, string>,
  ): Promise<Answer<T>> {
    const response = await this.raw(method, path, body, headers);
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson && text ? JSON.parse(text) : text) as T,
    };
  }
}

/** A signed-in user of an organization of its own. */
export class SignedIn extends Client {
  constructor(
    url: string,
    readonly accessToken: string,
    readonly userId: string,
    readonly organizationId: string,
    readonly email: string,
  ) {
    super(url, accessToken);
  }
}

export interface Tenant {
  first_name: string;
  last_name: string;
  email: string;
  password: string;
  org_name: string;
}

let tenants = 0;

/** Someone who registers a brokerage; every call is another person. */
export const aTenant = (over: Partial<Tenant> = {}): Tenant => ({
  first_name: 'Anna',
  last_name: 'Berg',
  email: `anna.${process.pid}.${++tenants}@example.com`,
  password: 'securepassword',
  org_name: 'Harbour Homes',
  ...over,
});

export class TestApp {
  constructor(
    readonly nest: NestFastifyApplication,
    readonly url: string,
    readonly env: Env,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  /** Nobody: no token. */
  get visitor(): Client {
    return new Client(this.url);
  }

  /** Registers a brokerage and signs its admin in. */
  async signUp(over: Partial<Tenant> = {}): Promise<SignedIn> {
    const tenant = aTenant(over);
    const registered = await this.visitor.post('/api/auth/register', { ...tenant });
    if (registered.status !== 201)
      throw new Error(`register answered ${registered.status}: ${JSON.stringify(registered.body)}`);
    return this.signIn(tenant);
  }

  async signIn({ email, password }: Pick<Tenant, 'email' | 'password'>): Promise<SignedIn> {
    const { status, body } = await this.visitor.post('/api/auth/login', { email, password });
    if (status !== 200) throw new Error(`login answered ${status}: ${JSON.stringify(body)}`);
    return new SignedIn(this.url, body.access_token, body.user_id, body.organization_id, email);
  }

  /** Invites an agent into the admin's organization and signs the agent in. */
  async signUpAgent(admin: SignedIn): Promise<SignedIn> {
    const { email, password, first_name, last_name } = aTenant();
    await admin.post('/api/organizations/me/invitations', { email, role: 'agent' });
    const mails = await admin.get<{ to: string; text: string }[]>('/api/outbox');
    const token = /invitations\/(\S+)/.exec(mails.body.find((mail) => mail.to === email)?.text ?? '')?.[1];
    const accepted = await this.visitor.post(`/api/public/invitations/${token}/accept`, {
      first_name,
      last_name,
      password,
    });
    if (accepted.status !== 201)
      throw new Error(`accepting answered ${accepted.status}: ${JSON.stringify(accepted.body)}`);
    return this.signIn({ email, password });
  }

  async stop(): Promise<void> {
    await this.nest.close();
    await this.cleanUp();
  }
}

/** The real application on a database and folder of its own, listening on a free port. */
export async function startApp(settings: Record<string, string> = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'real-estate-ai-'));
  const database = await migratedDatabase();
  if (!database) await putMigratedFile(folder);
  const env = new Env({
    NODE_ENV: 'test',
    PORT: '0',
    DATA_DIR: folder,
    ...(database && { DATABASE_URL: database.url }),
    JWT_SECRET_KEY: 'a-secret-of-the-test-suite-only-0123456789',
    ...settings,
  });
  const nest = await createApp(env);
  await nest.listen(0, '127.0.0.1');
  const url = (await nest.getUrl()).replace('[::1]', '127.0.0.1');
  return new TestApp(nest, url, env, async () => {
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });
}
