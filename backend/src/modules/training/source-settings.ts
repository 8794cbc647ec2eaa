import type { Source } from '../knowledge';
import type { CrawlWish } from './training.dto';
import type { Crawl } from './web/frontier';

/** What training keeps with a source to be able to read it again. */
export interface SourceSettings extends Record<string, unknown> {
  crawl?: Crawl;
  /** A person named it, so reading it again leaves the title alone. */
  named?: boolean;
  /** Whether it described a home when it was last read; sources read before this was noted do not know. */
  describesHome?: boolean;
  /** The listing that the source described and a person accepted. */
  acceptedAs?: string;
}

const onePage: Crawl = { maxPages: 1, include: [], exclude: [] };

export const settingsOf = ({ settings }: Pick<Source, 'settings'>): SourceSettings => settings ?? {};

export const readCrawl = (source: Pick<Source, 'settings'>): Crawl => settingsOf(source).crawl ?? onePage;

/** Without a wish one page; with one ten, unless it says how many. */
export const crawlOf = (wish: CrawlWish | undefined): Crawl => ({
  maxPages: wish?.max_pages ?? (wish ? 10 : 1),
  include: wish?.include ?? [],
  exclude: wish?.exclude ?? [],
});

/** What is not wished stays as it was. */
export const changedCrawl = (crawl: Crawl, { max_pages, include, exclude }: CrawlWish): Crawl => ({
  maxPages: max_pages ?? crawl.maxPages,
  include: include ?? crawl.include,
  exclude: exclude ?? crawl.exclude,
});
