import { Injectable } from '@nestjs/common';
import { Outbound, type OutboundResponse } from '../../../kernel/http/outbound';
import { DomainError } from '../../../kernel/errors/errors';
import { type Extraction, ExtractError, Extractor, familyOf, limits } from '../extract';
import type { Report } from '../report';
import { PageGone, PageRefused, PageUnavailable } from '../training.errors';
import { isSameSite, normalAddress } from './addresses';
import { nameOfAnswer } from './content-types';
import { type Crawl, type FoundBy, Frontier, type LeftOut, type Reason } from './frontier';
import { HostPace } from './host-pace';
import { siteRules, type SiteRules } from './site-rules';
import { sitemapPages } from './sitemaps';

export interface ReadPage {
  url: string;
  filename: string;
  extraction: Extraction;
  /** What the server sent, kept only of pictures and recordings, which are not read in full here. */
  bytes?: Buffer;
}

interface ReadSite {
  /** The first page comes first; missing when it is gone from a site that was read before. */
  pages: ReadPage[];
  leftOut: LeftOut[];
}

/** What a crawl would read, found without reading it. */
export interface Outlook {
  title: string | null;
  pages: { url: string; foundBy: FoundBy }[];
  /** All that were found, the pages past the limit included. */
  found: number;
  leftOut: LeftOut[];
}

/** A crawl ends after this long with what it has, in milliseconds. */
const longestCrawl = 10 * 60 * 1000;
/** A site that asks for more patience than this is busy for now, in milliseconds. */
const longestWait = 30_000;
const accept = 'text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5';

/** Reads one address, or a site page by page: slowly, one at a time, and only what its robots.txt allows. */
@Injectable()
export class WebReader {
  private readonly pace = new HostPace();

  constructor(
    private readonly outbound: Outbound,
    private readonly extractor: Extractor,
  ) {}

  /**
   * A first page that cannot be read fails everything, a further one is left out. Of a site that was read before a
   * first page may be gone as any other: the rest is looked at again.
   *
   * @param known pages read before; they are looked at again before new ones
   */
  async read(start: string, crawl: Crawl, report: Report, known: string[] = []): Promise<ReadSite> {
    const rules = await this.rulesOf(start);
    await report({ stage: 'fetching', done: 0, total: crawl.maxPages });
    const first = await this.readPage(start, rules).catch((error: unknown) => {
      if (error instanceof PageGone && known.length > 0) return null;
      throw error;
    });
    if (crawl.maxPages === 1)
      return first ? { pages: [first], leftOut: [] } : { pages: [], leftOut: known.map(isGone) };
    const frontier = await this.frontierOf(first, { start, crawl, rules, known });
    const pages = await this.readFurther(first, frontier, { start, crawl, rules, report });
    return { pages, leftOut: frontier.leftOut };
  }

  /** Reads the first page and the sitemap only. */
  async preview(start: string, crawl: Crawl): Promise<Outlook> {
    const rules = await this.rulesOf(start);
    const first = await this.readPage(start, rules);
    const frontier = await this.frontierOf(first, { start, crawl, rules, known: [] });
    return {
      title: first.extraction.title,
      pages: [{ url: first.url, foundBy: 'start' }, ...frontier.upcoming(crawl.maxPages - 1)],
      found: 1 + frontier.size,
      leftOut: frontier.leftOut,
    };
  }

  private async rulesOf(start: string): Promise<SiteRules> {
    const rules = await siteRules(this.outbound, start);
    if (rules.allows(start)) return rules;
    throw new PageRefused('robots_disallowed', "The site's robots.txt does not allow this page to be read.");
  }

  /** The sitemap first, then the links of the first page. */
  private async frontierOf(
    first: ReadPage | null,
    { start, crawl, rules, known }: { start: string; crawl: Crawl; rules: SiteRules; known: string[] },
  ): Promise<Frontier> {
    const base = first?.url ?? start;
    const frontier = new Frontier(base, crawl, rules);
    frontier.meet(start);
    if (!first) frontier.note(normalAddress(start), 'gone');
    frontier.offer(known, 'known');
    frontier.offer(await sitemapPages(this.outbound, rules.sitemaps, base), 'sitemap');
    frontier.offer(first?.extraction.links ?? [], 'link');
    return frontier;
  }

  private async readFurther(
    first: ReadPage | null,
    frontier: Frontier,
    { start, crawl, rules, report }: { start: string; crawl: Crawl; rules: SiteRules; report: Report },
  ): Promise<ReadPage[]> {
    const pages = first ? [first] : [];
    const texts = new Set(pages.map(fingerprint));
    const site = first?.url ?? start;
    const deadline = Date.now() + longestCrawl;
    while (pages.length < crawl.maxPages && Date.now() < deadline) {
      const next = frontier.next();
      if (next === undefined) break;
      const total = Math.min(crawl.maxPages, pages.length + 1 + frontier.size);
      await report({ stage: 'fetching', done: pages.length, total });
      const page = await this.readPage(next, rules).catch((error: unknown) => reasonOf(error));
      const reason = typeof page === 'string' ? page : refusalOf(page, next, { site, frontier, texts });
      if (typeof page === 'string' || reason) {
        frontier.note(next, reason ?? 'unreadable');
        continue;
      }
      pages.push(page);
      texts.add(fingerprint(page));
      frontier.offer(page.extraction.links ?? [], 'link');
    }
    return pages;
  }

  /** A site that says when it will be ready again is asked once more then. */
  private async answerOf(url: string, rules: SiteRules): Promise<OutboundResponse> {
    const ask = async () => {
      await this.pace.turn(url, rules.delayMs);
      return this.outbound.fetch(url, { maxBytes: limits.fileBytes, timeoutMs: 20_000, headers: { accept } });
    };
    const answer = await ask();
    const waitMs = retryAfterMs(answer);
    if (waitMs === null || waitMs > longestWait) return answer;
    this.pace.rest(url, waitMs);
    return ask();
  }

  private async readPage(url: string, rules: SiteRules): Promise<ReadPage> {
    const answer = await this.answerOf(url, rules);
    assertUsable(answer);
    const filename = nameOfAnswer(answer.headers, answer.url);
    if (!filename)
      throw new PageRefused('unsupported', 'The address leads to something that cannot be read as text.');
    const extraction = await this.extractor.extract({ bytes: answer.body, filename, url: answer.url });
    const keeps = familyOf(extraction.fileType) !== 'document';
    return {
      url: addressOf(answer.url, extraction),
      filename,
      extraction,
      ...(keeps && { bytes: answer.body }),
    };
  }
}

/** A page names its own address without the query that only sorts or counts; anything bolder is not believed. */
function addressOf(url: string, { canonical }: Extraction): string {
  if (!canonical || !isSameSite(canonical, url)) return url;
  const [own, named] = [new URL(url), new URL(canonical)];
  return named.pathname.replace(/\/+$/, '') === own.pathname.replace(/\/+$/, '') ? canonical : url;
}

/** Why a page that could be read is no page of its own; null when it is one. */
function refusalOf(
  page: ReadPage,
  asked: string,
  { site, frontier, texts }: { site: string; frontier: Frontier; texts: Set<string> },
): Reason | null {
  if (!isSameSite(page.url, site)) return 'elsewhere';
  if (page.extraction.fileType !== 'html') return 'unreadable';
  const isMoved = normalAddress(page.url) !== asked;
  if (texts.has(fingerprint(page)) || (isMoved && !frontier.meet(page.url))) return 'repeated';
  return null;
}

const isGone = (url: string): LeftOut => ({ url: normalAddress(url), reason: 'gone' });

function reasonOf(error: unknown): Reason {
  if (error instanceof PageGone) return 'gone';
  if (error instanceof ExtractError) return 'unreadable';
  if (error instanceof DomainError) return 'unavailable';
  throw error;
}

/** What a busy site asks for (RFC 9110: seconds or a date); null when it asks for nothing. */
function retryAfterMs({ status, headers }: OutboundResponse): number | null {
  const said = headers['retry-after']?.trim();
  if (!said || (status !== 429 && status !== 503)) return null;
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isNaN(wait) ? null : Math.max(wait, 0);
}

function assertUsable({ status, ok }: OutboundResponse): void {
  if (ok) return;
  if (status >= 500 || status === 429) throw new PageUnavailable(status);
  if (status === 404 || status === 410) throw new PageGone();
  throw new PageRefused('http_error', `The site does not hand out this page (it answered ${status}).`);
}

/** What is learned of a page, in one text; two pages with the same one are one page. */
export const fingerprint = ({ extraction }: ReadPage): string =>
  extraction.sections.map(({ text }) => text).join('\n');
