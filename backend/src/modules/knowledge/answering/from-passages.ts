import type { Rarity } from '../retrieval/evidence';
import { chooseStretch } from './choose';
import type { Draft, Work } from './draft';
import { fill, phrases } from './phrases';
import { quoteFrom } from './quote';
import { inStyle, type Style } from './style';
import type { Judged } from './trace';

/** Passages nearly as good as the best are cited beside it. */
const nearlyAsGood = 0.8;
const citedBeside = 2;

/** Quotes the stretch that answers, or admits that none does. */
export function quotePassage(work: Work, judged: Judged[], rarity: Rarity): Draft {
  const choice = chooseStretch(work.understood, judged, rarity);
  if (!choice) return admitUnknown(work, 'no passage shares a word with the question');
  if (choice.refused) return admitUnknown(work, choice.refused, judged);
  const best = choice.judged;
  best.taken = true;
  const { text, citation } = quoteFrom(best.ranked, choice.fit.span, work.style);
  const beside = judged
    .filter((each) => each !== best)
    .slice(0, citedBeside)
    .filter(
      ({ sureness, ranked }) =>
        sureness >= nearlyAsGood * best.sureness && ranked.score >= nearlyAsGood * best.ranked.score,
    );
  return {
    content: inStyle(introduced(text, citation.title, work), work.style, work.spokenLanguage),
    citations: [
      citation,
      ...beside.map(({ ranked }) => quoteFrom(ranked, ranked.evidence.best, work.style).citation),
    ],
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
