/** What a role may do. The console imports this table to hide what is not allowed. */
export const permissions = {
  'organization:read': ['admin', 'agent'],
  'organization:write': ['admin'],
  'members:read': ['admin'],
  'members:write': ['admin'],
  'branding:read': ['admin', 'agent'],
  'branding:write': ['admin'],
  'credits:read': ['admin', 'agent'],
  'billing:read': ['admin'],
  'billing:write': ['admin'],
  'integrations:read': ['admin'],
  'integrations:write': ['admin'],
  'api-keys:read': ['admin'],
  'api-keys:write': ['admin'],
  'audit:read': ['admin'],
  'chatbots:read': ['admin', 'agent'],
  'chatbots:write': ['admin', 'agent'],
  'properties:read': ['admin', 'agent'],
  'properties:write': ['admin', 'agent'],
  'knowledge:read': ['admin', 'agent'],
  'knowledge:write': ['admin', 'agent'],
  'qr-codes:read': ['admin', 'agent'],
  'qr-codes:write': ['admin', 'agent'],
  'conversations:read': ['admin', 'agent'],
  'conversations:write': ['admin', 'agent'],
  'leads:read': ['admin', 'agent'],
  'leads:write': ['admin', 'agent'],
  'analytics:read': ['admin', 'agent'],
} as const satisfies Record<string, readonly ('admin' | 'agent')[]>;

/** What somebody is in their organization. */
export type Role = 'admin' | 'agent';

/** `noun:verb`; what {@link permissions} lists. */
export type Permission = keyof typeof permissions;

/** Whether a text from outside, such as one of an API key, names a permission. */
export const isPermission = (text: string): text is Permission => Object.hasOwn(permissions, text);

/** All that the role may do. */
export const permissionsOf = (role: Role): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) => mayRole(role, permission));

/** Whether the role may do it. */
export const mayRole = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);
