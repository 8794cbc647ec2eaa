import { normalAddress } from '../web/addresses';
import type { LeftOut } from '../web/frontier';

export const changeKinds = ['added', 'changed', 'removed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface PageState {
  url: string;
  title: string;
  contentHash: string;
}

export interface PageChange {
  kind: ChangeKind;
  url: string;
  title: string;
}

export interface Comparison {
  changes: PageChange[];
  unchanged: number;
  /** Known pages that could not be looked at this time; they stay as they are. */
  kept: PageState[];
}

/**
 * What is different from the last time. A page that could not be reached is neither changed nor gone.
 *
 * @param known empty when the source is read for the first time: then everything is new
 * @param maxPages pages wanted at most: known ones that nobody looked at because so many were read are gone
 */
export function comparePages(
  known: PageState[],
  read: PageState[],
  { leftOut, maxPages }: { leftOut: LeftOut[]; maxPages: number },
): Comparison {
  const before = new Map(known.map((page) => [page.url, page]));
  const now = new Set(read.map(({ url }) => url));
  const reasons = new Map(leftOut.map(({ url, reason }) => [url, reason]));
  const isPastLimit = read.length >= maxPages;
  const isKept = ({ url }: PageState): boolean => {
    const reason = reasons.get(normalAddress(url));
    return reason === 'unavailable' || (reason === undefined && !isPastLimit);
  };
  const changes = read.flatMap(({ url, title, contentHash }): PageChange[] => {
    const earlier = before.get(url);
    if (!earlier) return [{ kind: 'added', url, title }];
    return earlier.contentHash === contentHash ? [] : [{ kind: 'changed', url, title }];
  });
  const missing = known.filter(({ url }) => !now.has(url));
  const removed = missing.filter((page) => !isKept(page));
  return {
    changes: [...changes, ...removed.map(({ url, title }): PageChange => ({ kind: 'removed', url, title }))],
    unchanged: read.length - changes.length,
    kept: missing.filter(isKept),
  };
}
