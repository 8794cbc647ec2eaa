import { tmpdir } from 'node:os';
import { Env } from '../../src/env';
import { Outbound } from '../../src/kernel/http/outbound';
import { ServiceKeys, type ServiceName } from '../../src/kernel/secrets';
import type { VendorStub } from './vendor.stub';

/** What an organization has stored of its own; nothing unless a test says so. */
export class OwnKeys extends ServiceKeys {
  constructor(private readonly values: Partial<Record<ServiceName, Record<string, string>>> = {}) {
    super();
  }

  find(service: ServiceName): Promise<Record<string, string> | null> {
    return Promise.resolve(this.values[service] ?? null);
  }
}

/** The settings of a server that knows these vendors, and a fetcher that may reach the stubs. */
export function aServerWith(
  settings: Record<string, string>,
  ...stubs: VendorStub[]
): { env: Env; keys: ServiceKeys; outbound: Outbound } {
  const env = new Env({ NODE_ENV: 'test', DATA_DIR: tmpdir(), ...settings });
  return { env, keys: new OwnKeys(), outbound: new Outbound({ allowHosts: stubs.map((stub) => stub.host) }) };
}
