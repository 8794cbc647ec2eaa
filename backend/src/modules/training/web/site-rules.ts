import robotsParser from 'robots-parser';
import { type Outbound, OutboundFailed, OutboundRefused, userAgent } from '../../../kernel/http/outbound';

const robotName = userAgent.split('/')[0] ?? userAgent;
const largestRobotsTxt = 512 * 1024;
/** Between two pages of a site that asks for no delay. */
const usualDelayMs = 200;
const longestDelayMs = 5_000;

/** What a site's robots.txt lets us read, and how fast. */
export interface SiteRules {
  allows(url: string): boolean;
  delayMs: number;
  /** Where its robots.txt says the sitemaps are. */
  sitemaps: string[];
}

const everything: SiteRules = { allows: () => true, delayMs: usualDelayMs, sitemaps: [] };
const nothing: SiteRules = { allows: () => false, delayMs: usualDelayMs, sitemaps: [] };

/** RFC 9309: no file (4xx) allows everything, a broken server (5xx) nothing. */
export async function siteRules(outbound: Outbound, page: string): Promise<SiteRules> {
  const address = new URL('/robots.txt', page).href;
  try {
    const answer = await outbound.fetch(address, { maxBytes: largestRobotsTxt, timeoutMs: 10_000 });
    if (answer.status >= 500) return nothing;
    if (!answer.ok) return everything;
    const robots = robotsParser(address, answer.text());
    const delay = (robots.getCrawlDelay(robotName) ?? 0) * 1000;
    return {
      allows: (url) => robots.isAllowed(url, robotName) !== false,
      delayMs: Math.min(longestDelayMs, Math.max(usualDelayMs, delay)),
      sitemaps: robots.getSitemaps().filter((file) => URL.canParse(file)),
    };
  } catch (error) {
    if (error instanceof OutboundRefused) throw error;
    // A file too large to be rules is none; a server that cannot be reached will say so for the page itself.
    if (error instanceof OutboundFailed) return everything;
    throw error;
  }
}
