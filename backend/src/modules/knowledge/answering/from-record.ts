import { understand } from '../retrieval/question';
import { putRight } from '../retrieval/put-right';
import type { Draft, Work } from './draft';
import { answerFacts } from './facts/answer-facts';
import type { FactsAnswer } from './facts/cite-record';
import { mentioned } from './facts/mentioned';
import { asksOfSamePart } from './same-part';
import { inStyle } from './style';

/** Facts of the listing's record; null, with `missing` noted, when it does not hold them. */
export function fromRecord(work: Work): Draft | null {
  const { question, understood, spokenLanguage, style, listings, history = [], propertyId } = work;
  const earlier = history.filter(({ role }) => role === 'visitor').map(({ content }) => content);
  const request = { earlier, listings, propertyId, style, language: spokenLanguage };
  const guessed = putRight(question, spokenLanguage);
  const alone = [...new Set([question, guessed])].map((wording) => understand(wording, spokenLanguage));
  const asked = asksOfSamePart(question, earlier.at(-1), understood.language) ? [] : alone;
  const found = [...asked, understood].reduce<FactsAnswer | null>(
    (answer, each) => answer ?? answerFacts({ ...request, question: each }),
    null,
  );
  if (!found) return null;
  if (!found.answered) {
    work.missing = found.content;
    return null;
  }
  return {
    ...found,
    content: inStyle(found.content, work),
    engine: 'facts',
    decision: found.reason,
  };
}

/** The listings whose papers may answer: those named, else the one the visitor looks at, else all of the bot's. */
export function listingsMeant({ question, listings, propertyId }: Work): Work['listings'] {
  const named = mentioned(question, listings);
  if (named.length > 0) return named;
  const open = listings.filter((facts) => facts.propertyId === propertyId);
  return open.length > 0 ? open : listings;
}
