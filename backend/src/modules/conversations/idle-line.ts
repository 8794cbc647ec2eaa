import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { currentOrganizationId, runAsOrganization } from '../../kernel/tenancy/context';

/** Beyond so many the next one is turned away: whoever wants it comes again. */
const longest = 1000;

/** Called between the pieces of a piece of work; throws when the process is asked to stop. */
export type Rest = () => Promise<void>;

/**
 * Work nobody waits for and that can be lost: one thing at a time in this process, and for at least as long as it
 * works it rests, so that requests and jobs come first.
 */
@Injectable()
export class IdleLine implements BeforeApplicationShutdown {
  private readonly log = new Logger('IdleLine');
  private readonly stopping = new AbortController();
  private readonly waiting = new Set<string>();
  private line = Promise.resolve();
  // It must not run in the context of the request that wanted it.
  private readonly outside = AsyncLocalStorage.snapshot();

  /**
   * Gets in line as the current organization.
   *
   * @param key while something of this name waits, nothing else of it gets in
   */
  add(key: string, work: (rest: Rest) => Promise<void>): void {
    const organizationId = currentOrganizationId();
    const name = `${organizationId} ${key}`;
    if (this.waiting.has(name) || this.waiting.size >= longest || this.stopping.signal.aborted) return;
    this.waiting.add(name);
    this.outside(() => {
      this.line = this.line.then(() =>
        this.take(name, () => runAsOrganization(organizationId, () => work(this.rests()))),
      );
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.line;
  }

  private async take(name: string, work: () => Promise<void>): Promise<void> {
    if (!this.stopping.signal.aborted)
      await work().catch((error: unknown) => {
        if (!this.stopping.signal.aborted) this.log.warn(error instanceof Error ? error : String(error));
      });
    this.waiting.delete(name);
  }

  private rests(): Rest {
    let since = performance.now();
    return async () => {
      // At least one turn of the event loop, however short the work was.
      await pause(performance.now() - since, undefined, { signal: this.stopping.signal });
      since = performance.now();
    };
  }
}
