import { AsyncLocalStorage } from 'node:async_hooks';
import type { Role } from '../access/permissions';
import { NotFound } from '../errors/errors';

/** Who acts. `id` is a user, API key or conversation; `system` is the product itself (jobs, webhooks). */
export interface Actor {
  kind: 'user' | 'api_key' | 'visitor' | 'system';
  id: string;
  role?: Role;
  name?: string;
  /** The session an access token belongs to. */
  sessionId?: string;
}

/** What is known about the work in hand; one per request or job. */
export interface Context {
  requestId: string;
  organizationId?: string;
  actor?: Actor;
  /** The request came by this organization's own host name, under which no other one is served. */
  hostOrganizationId?: string;
}

const storage = new AsyncLocalStorage<Context>();

/** Thrown when code reaches for tenant data outside a tenant: a bug, never a visitor's fault. */
export class NoOrganization extends Error {
  constructor() {
    super('Tenant data was asked for outside an organization.');
  }
}

/** Of the request or job that runs; undefined outside of both. */
export const currentContext = (): Context | undefined => storage.getStore();

/** Who acts: a user, an API key, a visitor or the system; undefined before a guard has named anybody. */
export const currentActor = (): Actor | undefined => storage.getStore()?.actor;

/** The organization whose data this request or job may touch. Throws {@link NoOrganization} without one. */
export function currentOrganizationId(): string {
  const organizationId = storage.getStore()?.organizationId;
  if (!organizationId) throw new NoOrganization();
  return organizationId;
}

/** Runs `work` and everything it starts in this context. */
export const runInContext = <T>(context: Context, work: () => T): T => storage.run(context, work);

/**
 * Runs `work` for one organization. Only the four places named in the design set a tenant: the
 * access guard, the public bot guard, the job runner and the Stripe webhook (and sign-up, for the
 * organization it creates).
 */
export function runAsOrganization<T>(
  organizationId: string,
  work: () => Promise<T>,
  actor: Actor = { kind: 'system', id: 'system' },
): Promise<T> {
  const requestId = storage.getStore()?.requestId ?? crypto.randomUUID();
  return storage.run({ requestId, organizationId, actor }, work);
}

/** False when the request in hand came by another organization's host name; public look-ups by id must ask. */
export function isServedHere(organizationId: string): boolean {
  const host = storage.getStore()?.hostOrganizationId;
  return host === undefined || host === organizationId;
}

/**
 * For guards, which cannot wrap what comes after them: names the tenant of the running request. Throws `NotFound`
 * under another organization's host name.
 */
export function enterOrganization(organizationId: string, actor: Actor): void {
  const context = storage.getStore();
  if (!context) throw new NoOrganization();
  if (!isServedHere(organizationId)) throw new NotFound();
  context.organizationId = organizationId;
  context.actor = actor;
}
