import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Outbound, type OutboundResponse } from '../../../kernel/http/outbound';
import { DomainError } from '../../../kernel/errors/errors';
import { type Extraction, ExtractError, Extractor, familyOf, limits } from '../extract';
import type { Report } from '../report';
import { PageRefused, PageUnavailable } from '../training.errors';
import { isSameSite, matchesAny, mayBePage, normalAddress } from './addresses';
import { nameOfAnswer } from './content-types';
import { siteRules, type SiteRules } from './site-rules';

export interface Crawl {
  maxPages: number;
  include: string[];
  exclude: string[];
}

export interface ReadPage {
  url: string;
  filename: string;
  extraction: Extraction;
  /** What the server sent, kept only of pictures and recordings, which are not read in full here. */
  bytes?: Buffer;
}

/** A crawl ends after this long with what it has, in milliseconds. */
const longestCrawl = 10 * 60 * 1000;
const accept = 'text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5';

/** Reads one address, or a site page by page: slowly, one at a time, and only what its robots.txt allows. */
@Injectable()
export class WebReader {
  constructor(
    private readonly outbound: Outbound,
    private readonly extractor: Extractor,
  ) {}

  /** The first page comes first; a first page that cannot be read fails everything, a further one is left out. */
  async read(start: string, crawl: Crawl, report: Report): Promise<{ pages: ReadPage[]; notes: string[] }> {
    const rules = await siteRules(this.outbound, start);
    if (!rules.allows(start))
      throw new PageRefused(
        'robots_disallowed',
        "The site's robots.txt does not allow this page to be read.",
      );
    await report({ stage: 'fetching', done: 0, total: crawl.maxPages });
    const first = await this.readPage(start);
    const pages = [first];
    const notes = crawl.maxPages > 1 ? await this.readFurther(start, pages, crawl, rules, report) : [];
    return { pages, notes };
  }

  private async readFurther(
    start: string,
    pages: ReadPage[],
    crawl: Crawl,
    rules: SiteRules,
    report: Report,
  ): Promise<string[]> {
    const first = pages[0]!;
    const seen = new Set([normalAddress(start), normalAddress(first.url)]);
    const waiting = newLinks(first, seen, first.url, crawl);
    const texts = new Set([fingerprint(first)]);
    const deadline = Date.now() + longestCrawl;
    let leftOut = 0;
    while (pages.length < crawl.maxPages && Date.now() < deadline) {
      const next = waiting.shift();
      if (next === undefined) break;
      if (!rules.allows(next)) continue;
      await report({
        stage: 'fetching',
        done: pages.length,
        total: Math.min(crawl.maxPages, pages.length + 1 + waiting.length),
      });
      await pause(rules.delayMs);
      const page = await this.readPage(next).catch((error: unknown) => {
        if (error instanceof DomainError || error instanceof ExtractError) return null;
        throw error;
      });
      const redirectedAway = page && !isSameSite(page.url, first.url);
      const repeated =
        page &&
        (texts.has(fingerprint(page)) ||
          (normalAddress(page.url) !== next && seen.has(normalAddress(page.url))));
      if (!page || redirectedAway || page.extraction.fileType !== 'html') leftOut++;
      else if (!repeated) {
        pages.push(page);
        texts.add(fingerprint(page));
        seen.add(normalAddress(page.url));
        waiting.push(...newLinks(page, seen, first.url, crawl));
      }
    }
    return leftOut > 0 ? [`${leftOut} linked ${leftOut === 1 ? 'page' : 'pages'} could not be read.`] : [];
  }

  private async readPage(url: string): Promise<ReadPage> {
    const answer = await this.outbound.fetch(url, {
      maxBytes: limits.fileBytes,
      timeoutMs: 20_000,
      headers: { accept },
    });
    assertUsable(answer);
    const filename = nameOfAnswer(answer.headers, answer.url);
    if (!filename)
      throw new PageRefused('unsupported', 'The address leads to something that cannot be read as text.');
    const extraction = await this.extractor.extract({ bytes: answer.body, filename, url: answer.url });
    const keeps = familyOf(extraction.fileType) !== 'document';
    return { url: answer.url, filename, extraction, ...(keeps && { bytes: answer.body }) };
  }
}

function assertUsable({ status, ok }: OutboundResponse): void {
  if (ok) return;
  if (status >= 500 || status === 429) throw new PageUnavailable(status);
  throw new PageRefused(
    'http_error',
    status === 404 || status === 410
      ? 'There is no page at this address.'
      : `The site does not hand out this page (it answered ${status}).`,
  );
}

/** Links that have not been met before; remembers them. */
function newLinks(
  { extraction }: ReadPage,
  seen: Set<string>,
  start: string,
  { include, exclude }: Crawl,
): string[] {
  const found: string[] = [];
  for (const link of extraction.links ?? []) {
    const address = normalAddress(link);
    if (seen.has(address) || !isSameSite(address, start) || !mayBePage(address)) continue;
    seen.add(address);
    if ((include.length === 0 || matchesAny(address, include)) && !matchesAny(address, exclude))
      found.push(address);
  }
  return found;
}

const fingerprint = ({ extraction }: ReadPage): string =>
  extraction.sections.map(({ text }) => text).join('\n');
