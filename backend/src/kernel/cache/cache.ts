import { currentContext } from '../tenancy/context';

/**
 * Remembers for a while what is slow to find out. Keys belong to the organization of the running
 * request, so one organization can never read what another one stored; work outside an
 * organization has keys of its own. Values are kept as JSON: what comes back is a copy.
 * Losing the cache loses nothing but time.
 */
export abstract class Cache {
  private readonly running = new Map<string, Promise<unknown>>();

  /** `undefined`: not there, or no longer. */
  async get<T>(key: string): Promise<T | undefined> {
    const text = await this.read(scoped(key));
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  async set(key: string, value: unknown, seconds: number): Promise<void> {
    await this.write(scoped(key), JSON.stringify(value), seconds);
  }

  async forget(key: string): Promise<void> {
    await this.drop(scoped(key));
  }

  /** What is kept under `key`, else what `work` finds; requests that meet wait for one `work`. Failures are not kept. */
  async remember<T>(key: string, seconds: number, work: () => Promise<T>): Promise<T> {
    const name = scoped(key);
    const underway = this.running.get(name);
    if (underway) return underway as Promise<T>;
    const promise = this.find(key, seconds, work).finally(() => this.running.delete(name));
    this.running.set(name, promise);
    return promise;
  }

  private async find<T>(key: string, seconds: number, work: () => Promise<T>): Promise<T> {
    const kept = await this.get<T>(key);
    if (kept !== undefined) return kept;
    const value = await work();
    if (value !== undefined) await this.set(key, value, seconds);
    return value;
  }

  protected abstract read(name: string): Promise<string | undefined>;
  protected abstract write(name: string, text: string, seconds: number): Promise<void>;
  protected abstract drop(name: string): Promise<void>;
}

const scoped = (key: string): string => `${currentContext()?.organizationId ?? 'everyone'}:${key}`;
