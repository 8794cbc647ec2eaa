import { setTimeout as pause } from 'node:timers/promises';

/** Hosts nobody has asked for this long are forgotten, in milliseconds. */
const remembered = 60_000;

/** Lets requests to one host through one after the other, however many crawls of this process want it. */
export class HostPace {
  private readonly next = new Map<string, number>();

  /** Waits until `delayMs` have passed since the last request to the host. */
  async turn(address: string, delayMs: number): Promise<void> {
    const { host } = new URL(address);
    const now = Date.now();
    const at = Math.max(now, this.next.get(host) ?? 0);
    for (const [known, since] of this.next) if (since + remembered < now) this.next.delete(known);
    this.next.set(host, at + delayMs);
    if (at > now) await pause(at - now);
  }

  /** Nobody asks the host before `waitMs` have passed. */
  rest(address: string, waitMs: number): void {
    const { host } = new URL(address);
    this.next.set(host, Math.max(this.next.get(host) ?? 0, Date.now() + waitMs));
  }
}
