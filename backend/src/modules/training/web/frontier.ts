import { isSameSite, matchesAny, mayBePage, normalAddress } from './addresses';
import type { SiteRules } from './site-rules';

export interface Crawl {
  maxPages: number;
  include: string[];
  exclude: string[];
}

/** How a page became known: read before, named by the site's sitemap, or linked. */
export const waysFound = ['start', 'known', 'sitemap', 'link'] as const;
export type FoundBy = (typeof waysFound)[number];

/** Why a page that was found is not learned. `unavailable` may be better next time; the others are the site's word. */
export const reasons = [
  'excluded',
  'robots',
  'gone',
  'unavailable',
  'unreadable',
  'repeated',
  'elsewhere',
] as const;
export type Reason = (typeof reasons)[number];

export interface LeftOut {
  url: string;
  reason: Reason;
}

const mostNoted = 200;

/** The pages of a site still to be read, each once, and those left out. */
export class Frontier {
  readonly leftOut: LeftOut[] = [];
  private readonly waiting: { url: string; foundBy: FoundBy }[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly start: string,
    private readonly crawl: Crawl,
    private readonly rules: SiteRules,
  ) {
    this.seen.add(normalAddress(start));
  }

  /** How many wait. */
  get size(): number {
    return this.waiting.length;
  }

  offer(addresses: string[], foundBy: FoundBy): void {
    for (const each of addresses) {
      if (!URL.canParse(each)) continue;
      const url = normalAddress(each);
      if (this.seen.has(url) || !isSameSite(url, this.start) || !mayBePage(url)) continue;
      this.seen.add(url);
      if (!this.isWished(url)) this.note(url, 'excluded');
      else if (!this.rules.allows(url)) this.note(url, 'robots');
      else this.waiting.push({ url, foundBy });
    }
  }

  next(): string | undefined {
    return this.waiting.shift()?.url;
  }

  /** What would be read next, in order. */
  upcoming(count: number): { url: string; foundBy: FoundBy }[] {
    return this.waiting.slice(0, count);
  }

  /** False when the address was met before; remembers it. */
  meet(address: string): boolean {
    const url = normalAddress(address);
    const isNew = !this.seen.has(url);
    this.seen.add(url);
    return isNew;
  }

  note(url: string, reason: Reason): void {
    // What is only down for the moment must be known, however much else is left out: it keeps what it taught.
    if (reason === 'unavailable' || this.leftOut.length < mostNoted) this.leftOut.push({ url, reason });
  }

  private isWished(url: string): boolean {
    const { include, exclude } = this.crawl;
    return (include.length === 0 || matchesAny(url, include)) && !matchesAny(url, exclude);
  }
}
