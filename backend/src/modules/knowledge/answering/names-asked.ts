import type { Evidence, Rarity } from '../retrieval/evidence';
import type { Question } from '../retrieval/question';

/** With less of the names asked about, a passage is on somebody else. */
const fewOfNames = 0.4;
/** A name as rare as this stands in no more than a handful of passages: whoever knows it would have said it. */
const rareName = 3.8;

/** "In July" says when, not who. */
const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/i;

/**
 * Whether a passage is silent on whom a question names: "What did Eleanor of Aquitaine sign?" is not answered by what Eleanor of
 * Castile signed. Names that much of the material holds may go without saying, and so may what the trade writes in capitals ("HOA").
 */
export function isSilentOnNames(
  { meaningsAt }: Question,
  { names, missing }: Evidence,
  rarity: Rarity,
): boolean {
  return (
    names <= fewOfNames &&
    missing.some(
      ({ capital, position, term, surface }) =>
        capital && !calendar.test(surface) && !meaningsAt.has(position) && rarity(term) >= rareName,
    )
  );
}
