import { Injectable } from '@nestjs/common';
import { sha256 } from '../../kernel/secrets';
import { type Section, type Source, Sources } from '../knowledge';
import { ExtractError } from './extract';
import { analyse, type Material, paragraphsOf } from './material';
import { type Comparison, comparePages, type PageState } from './recrawl/compare-pages';
import { PageHistory } from './recrawl/page-history';
import type { Report } from './report';
import { readCrawl } from './source-settings';
import { PageUnavailable, SiteGone } from './training.errors';
import { Understanding } from './understanding';
import type { LeftOut } from './web/frontier';
import { fingerprint, type ReadPage, WebReader } from './web/web-reader';

/** What a web source teaches, and what of it is different from the last time. */
@Injectable()
export class WebMaterial {
  constructor(
    private readonly web: WebReader,
    private readonly understanding: Understanding,
    private readonly history: PageHistory,
    private readonly sources: Sources,
  ) {}

  async read(source: Source, url: string, report: Report): Promise<Material> {
    const known = source.chunkCount > 0 ? await this.history.known(source.id) : [];
    const crawl = readCrawl(source);
    const { pages, leftOut } = await this.web.read(
      url,
      crawl,
      report,
      known.map((page) => page.url),
    );
    const states = pages.map(stateOf);
    const compared = comparePages(known, states, { leftOut, maxPages: crawl.maxPages });
    const [first, ...others] = pages;
    if (!first) throw nothingRead(compared);
    const { extraction, bytes } = first;
    const understood = await this.understanding.of(extraction, { bytes, report, botId: source.botId });
    const sections = [
      ...understood.sections,
      ...others.flatMap(sectionsOf),
      ...(await this.keptSections(source.id, compared.kept)),
    ];
    const isAgain = known.length > 0;
    return {
      sections,
      pageCount: pages.length,
      paidPages: compared.changes.filter(({ kind }) => kind !== 'removed').length,
      isUnchanged: isAgain && compared.changes.length === 0,
      pages: { read: states, kept: compared.kept, changes: isAgain ? compared.changes : [] },
      trained: {
        kind: 'page',
        title: extraction.title ?? source.title,
        fileType: extraction.fileType,
        paragraphs: paragraphsOf(sections),
        ...gathered(pages),
        analysis: analyse({
          ...extraction,
          ...understood,
          notes: [
            ...extraction.notes,
            ...understood.notes,
            ...unreadNote(leftOut),
            ...(isAgain ? [differenceNote(compared)] : []),
          ],
          ...(pages.length > 1 && { pages: pages.length }),
        }),
        proposedProperty: extraction.proposedProperty ?? null,
        leftOut: leftOut.slice(0, 100),
      },
    };
  }

  /** Of pages that could not be looked at this time what was learned of them before. */
  private async keptSections(sourceId: string, kept: PageState[]): Promise<Section[]> {
    if (kept.length === 0) return [];
    const urls = new Set(kept.map(({ url }) => url));
    return (await this.sources.chunksOf(sourceId))
      .filter(({ url }) => url && urls.has(url))
      .map(({ text, heading, url, title }) => ({ text, heading, url, title }));
  }
}

/** Only down for the moment, or gone for good with everything it taught. */
function nothingRead({ kept, changes }: Comparison): Error {
  if (kept.length > 0) return new PageUnavailable();
  return changes.length > 0 ? new SiteGone(changes) : new ExtractError('no_text_found');
}

const sectionsOf = ({ url, extraction }: ReadPage): Section[] =>
  extraction.sections.map((section) => ({ ...section, url, title: extraction.title ?? url }));

const stateOf = (page: ReadPage): PageState => ({
  url: page.url,
  title: page.extraction.title ?? page.url,
  contentHash: sha256(page.bytes?.toString('base64') ?? fingerprint(page)),
});

/** What all pages bring together. */
const gathered = (pages: ReadPage[]) => ({
  images: unique(pages.flatMap((page) => page.extraction.images)),
  features: [...new Set(pages.flatMap((page) => page.extraction.features))].slice(0, 100),
  pages: pages.map((page) => ({ url: page.url, title: page.extraction.title ?? page.url })),
});

const unique = <T extends { url: string }>(images: T[]): T[] =>
  [...new Map(images.map((image) => [image.url, image])).values()].slice(0, 100);

const unread = new Set(['gone', 'unavailable', 'unreadable', 'elsewhere']);

function unreadNote(leftOut: LeftOut[]): string[] {
  const count = leftOut.filter(({ reason }) => unread.has(reason)).length;
  return count > 0 ? [`${count} linked ${count === 1 ? 'page' : 'pages'} could not be read.`] : [];
}

function differenceNote({ changes, unchanged, kept }: Comparison): string {
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  const parts = [
    [count('added'), 'new'],
    [count('changed'), 'changed'],
    [count('removed'), 'gone'],
    [unchanged, 'unchanged'],
    [kept.length, 'not reached and left as before'],
  ] as const;
  return `Since the last time: ${parts
    .filter(([number]) => number > 0)
    .map(([number, name]) => `${number} ${name}`)
    .join(', ')}.`;
}
