import type { KnowledgeSearch } from '../knowledge-search';
import type { Rarity } from '../retrieval/evidence';
import { isLearned } from './choose';
import type { Work } from './draft';
import { listingsMeant } from './from-record';
import { type Judged, judgePassages } from './judged';
import type { Shown } from './support';

/** What the taught sources and the listings' descriptions hold on a question. */
export interface InSources {
  /** Best first. */
  judged: Judged[];
  rarity: Rarity;
}

/** Searches both for a question as it is understood. */
export async function lookUp(search: KnowledgeSearch, work: Work): Promise<InSources> {
  const { bot, understood } = work;
  const listings = listingsMeant(work);
  const scope = { botId: bot.id, propertyIds: listings.map(({ propertyId }) => propertyId) };
  const [found, own] = await Promise.all([
    search.findFor(understood, scope),
    isLearned(understood, listings) ? search.own(scope) : null,
  ]);
  return { judged: judgePassages(found, listings, own), rarity: found.rarity };
}

const shownPassages = 6;

/** The passages a model is shown. */
export const shownOf = (judged: Judged[]): Shown[] =>
  judged
    .filter(({ isFound }) => isFound)
    .slice(0, shownPassages)
    // The text that everybody shares who was shown the passage.
    .map(({ ranked: { candidate, passage } }) => ({ ...candidate, text: passage.text, passage }));
