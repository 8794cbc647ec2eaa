import type { PropertyFacts } from '../../properties';
import {
  cardFor,
  isGuess,
  judgeQuestion,
  withheldCard,
  withheldIn,
  withoutWithheld,
} from '../../fair-housing';
import type { Draft, Work } from './draft';
import { fullAddress } from './facts/fact-values';
import { fromRecord } from './from-record';
import { inOtherWords } from './rewordings';

/**
 * The fixed text for a question that is not this bot's to answer; null for every other question. A mere guess of the guard gives way
 * to what the record answers, which steers nobody, and stands in the log.
 */
export function declined(work: Work, question: string): Draft | null {
  const ruled = ruledOut(work, question);
  if (!ruled?.ruling || !isGuess(ruled.ruling.ruleId)) return ruled;
  const recorded = fromRecord(inOtherWords(work));
  if (!recorded?.answered) return ruled;
  return publishable(work, { ...recorded, ruling: { ...ruled.ruling, outcome: 'facts' } });
}

function ruledOut(
  { history = [], spokenLanguage, listings, propertyId }: Work,
  question: string,
): Draft | null {
  const { outcome, ruleId, reason, signs } = judgeQuestion({
    question,
    earlier: history.filter(({ role }) => role === 'visitor').map(({ content }) => content),
    recorded: recordedOf(listings, propertyId),
    places: placesOf(listings),
  });
  if (outcome === 'facts' || ruleId === null || reason === null) return null;
  // Nobody is left standing: "not answered" is what offers the agent.
  return {
    content: cardFor({ ruleId, reason }, spokenLanguage),
    citations: [],
    answered: false,
    engine: 'policy',
    decision: `fair housing: ${ruleId}${signs ? ` for ${signs.join(', ')}` : ''}`,
    ruling: { stage: 'question', ruleId, reason, outcome },
  };
}

/** The draft as it may be shown: what steers is neither said nor quoted beside it. */
export function publishable({ spokenLanguage, withheld, understood, listings }: Work, draft: Draft): Draft {
  if (draft.engine === 'policy') return draft;
  const found = withheldIn(draft.content, { question: understood.text, places: placesOf(listings) });
  if (found) {
    const { ruleId, reason } = found;
    return {
      ...draft,
      content: withheldCard(spokenLanguage),
      citations: [],
      answered: false,
      engine: 'policy',
      decision: `fair housing: ${ruleId} in the answer`,
      streamed: false,
      ruling: { stage: 'answer', ruleId, reason, outcome: 'neutral_sources' },
    };
  }
  const citations = draft.citations.map((citation) => ({
    ...citation,
    snippet: withoutWithheld(citation.snippet) || '…',
  }));
  const ruling = withheld && {
    stage: 'answer' as const,
    ruleId: withheld.ruleId,
    reason: withheld.reason,
    outcome: 'facts' as const,
  };
  return { ...draft, citations, ...(ruling && { ruling }) };
}

const placesOf = (listings: PropertyFacts[]): string => listings.map(fullAddress).join(', ');

function recordedOf(listings: PropertyFacts[], propertyId: string | null | undefined): string {
  return listings
    .filter((facts) => !propertyId || facts.propertyId === propertyId)
    .flatMap(({ description, features }) => [description, ...features])
    .filter(Boolean)
    .join('. ');
}
