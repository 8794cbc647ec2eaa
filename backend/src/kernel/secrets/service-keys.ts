/** Outside services an organization can bring its own keys for. */
export const services = ['openai', 'mls', 'zillow', 'rentcast', 'walkscore', 'schools'] as const;
/** One of {@link services}. */
export type ServiceName = (typeof services)[number];

/** Keys of the current organization for outside services; ports ask here before they fall back to Env. */
export abstract class ServiceKeys {
  /** The stored values by field name, e.g. `{ api_key, base_url }`; null when the organization gave none. */
  abstract find(service: ServiceName): Promise<Record<string, string> | null>;
}
