import { currentContext } from '../tenancy/context';
import { acrossRole, tenantRole } from './migration-tools';

/** Whose rows a unit of work may see: one organization's, everyone's, or nobody's. */
export type Scope = { organizationId: string } | 'across' | 'none';

export function currentScope(): Scope {
  const organizationId = currentContext()?.organizationId;
  return organizationId ? { organizationId } : 'none';
}

export const sameScope = (a: Scope, b: Scope): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.organizationId === b.organizationId : a === b;

/** For PostgreSQL. One message, valid until the transaction ends: a session-level setting would leak through the pool. */
export function entering(scope: Scope): string {
  const organizationId = typeof scope === 'object' ? scope.organizationId : '';
  if (!/^[0-9a-fA-F-]*$/.test(organizationId)) throw new Error('An organization id is not a UUID.');
  return `SET LOCAL ROLE ${scope === 'across' ? acrossRole : tenantRole}; SET LOCAL app.organization_id = '${organizationId}'`;
}

/** Begins a transaction of PostgreSQL in that scope, in one message. */
export const beginning = (scope: Scope): string => `START TRANSACTION; ${entering(scope)}`;
