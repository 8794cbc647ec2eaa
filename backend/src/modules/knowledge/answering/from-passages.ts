import type { Draft, Work } from './draft';
import { fill, phrases } from './phrases';
import { quoteFrom } from './quote';
import { inStyle, type Style } from './style';
import { sureEnough } from './sureness';
import type { Judged } from './trace';

/** Passages nearly as good as the best are cited beside it. */
const nearlyAsGood = 0.8;
const citedBeside = 2;

/** Quotes the best passage, or admits that none holds the answer. */
export function quotePassage(work: Work, judged: Judged[]): Draft {
  const [best, ...others] = judged;
  if (!best) return admitUnknown(work, 'no passage shares a word with the question');
  if (best.sureness < sureEnough) {
    const reason = best.ranked.evidence.contrary
      ? 'the best passage says the contrary'
      : 'the best passage does not hold enough of what is asked';
    return admitUnknown(work, reason, judged);
  }
  best.taken = true;
  const { text, citation } = quoteFrom(best.ranked, work.style);
  const beside = others
    .slice(0, citedBeside)
    .filter(
      ({ sureness, ranked }) =>
        sureness >= nearlyAsGood * best.sureness && ranked.score >= nearlyAsGood * best.ranked.score,
    );
  return {
    content: inStyle(introduced(text, citation.title, work), work.style, work.spokenLanguage),
    citations: [citation, ...beside.map(({ ranked }) => quoteFrom(ranked, work.style).citation)],
    answered: true,
    engine: 'built_in',
    decision: 'quoted from the passage that holds most of what is asked',
    judged,
  };
}

/** An honest "I don't know", with the offer to ask a person. */
export function admitUnknown(
  { spokenLanguage, style, missing }: Work,
  decision: string,
  judged: Judged[] = [],
): Draft {
  const say = phrases(spokenLanguage);
  const admitted = style.length === 'concise' ? say.unknownConcise : (missing ?? say.unknown);
  return {
    content: `${admitted} ${say.offerAgent}`,
    citations: [],
    answered: false,
    engine: 'built_in',
    decision,
    judged,
  };
}

function introduced(text: string, title: string, { style, spokenLanguage }: Work): string {
  return namesSource(style) && title !== ''
    ? `${fill(phrases(spokenLanguage).accordingTo, { title })} ${text}`
    : text;
}

function namesSource({ tone, length }: Style): boolean {
  return tone === 'formal' || length === 'detailed';
}
