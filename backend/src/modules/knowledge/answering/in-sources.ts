import type { KnowledgeSearch } from '../knowledge-search';
import type { Rarity } from '../retrieval/evidence';
import { withDescriptions } from './descriptions';
import type { Work } from './draft';
import { listingsMeant } from './from-record';
import type { Shown } from './support';
import { sureness } from './sureness';
import type { Judged } from './trace';

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
  const found = await search.findFor(understood, {
    botId: bot.id,
    propertyIds: listings.map(({ propertyId }) => propertyId),
  });
  const judged = withDescriptions(found, listings).map((ranked): Judged => ({
    ranked,
    sureness: sureness(understood, ranked.evidence, ranked.firstStage),
    taken: false,
  }));
  return { judged, rarity: found.rarity };
}

const shownPassages = 6;

/** The passages a model is shown. */
export const shownOf = (judged: Judged[]): Shown[] =>
  judged
    .slice(0, shownPassages)
    // The text that everybody shares who was shown the passage.
    .map(({ ranked: { candidate, passage } }) => ({ ...candidate, text: passage.text, passage }));
