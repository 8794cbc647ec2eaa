import type { ServiceKeys, ServiceName } from '../../kernel/secrets';

/**
 * A vendor's settings by field name: the organization's own, else the server's, else null. Never a
 * mixture. Only addresses fall back to the vendor's usual one.
 */
export async function settingsOf<Field extends string>(
  keys: ServiceKeys,
  service: ServiceName,
  server: Record<Field, string>,
  complete: (settings: Record<Field, string>) => boolean,
): Promise<Record<Field, string> | null> {
  const own = await keys.find(service);
  const settings = own ? withFields(own, server) : server;
  return complete(settings) ? settings : null;
}

function withFields<Field extends string>(
  own: Record<string, string>,
  server: Record<Field, string>,
): Record<Field, string> {
  const usual = (field: string) => (field === 'base_url' ? server[field as Field] : '');
  return Object.fromEntries(
    Object.keys(server).map((field) => [
      field,
      (own[field] ?? '').trim().replace(/\/+$/, '') || usual(field),
    ]),
  ) as Record<Field, string>;
}
