import type { Source } from '../knowledge';
import type { Crawl } from './web/web-reader';

/** What training keeps with a source to be able to read it again. */
export interface SourceSettings extends Record<string, unknown> {
  crawl?: Crawl;
  /** A person named it, so reading it again leaves the title alone. */
  named?: boolean;
}

const onePage: Crawl = { maxPages: 1, include: [], exclude: [] };

export const settingsOf = ({ settings }: Pick<Source, 'settings'>): SourceSettings => settings ?? {};

export const readCrawl = (source: Pick<Source, 'settings'>): Crawl => settingsOf(source).crawl ?? onePage;
