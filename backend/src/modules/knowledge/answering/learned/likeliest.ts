import type { Asked } from '../../retrieval/asked';
import type { Rarity } from '../../retrieval/evidence';
import { type Fit, fitsOf } from '../../retrieval/fit';
import type { Judged } from '../trace';
import { type Heard, judgeSentences } from './judge';
import { signsOfSentence } from './signs';
import { wordsOfHeading, wordsOfSentences } from './words';

/** The stretch most likely to answer, and how likely it does. */
export interface Likeliest {
  judged: Judged;
  fit: Fit & { score: number };
  likelihood: number;
  /** How likely anything answers. */
  anything: number;
}

/** Further down the ranking stands next to nothing that answers. */
const readAtMost = 20;

/** A neighbour so nearly as likely belongs to the answer. */
const muchOfIt = 0.25;

type Sentence = Heard & Pick<Likeliest, 'judged' | 'fit'>;

/** Judges every sentence of the best passages by what was learned from homes and their papers; null where there is none. */
export function likeliestStretch(asked: Asked, judged: Judged[], rarity: Rarity): Likeliest | null {
  const top = judged[0]?.ranked.score ?? 0;
  const sentences = judged
    .slice(0, readAtMost)
    .flatMap((each, rank) => sentencesOf(asked, each, { rank, top }));
  const odds = judgeSentences(asked.question, rarity, sentences);
  // An amount, a date or a name that is not said is not told.
  const telling = odds.map((each, at) => (asked.kind === null || sentences[at]?.fit.holdsKind ? each : 0));
  const at = telling.indexOf(Math.max(...telling));
  const best = sentences[at];
  if (!best) return null;
  const before = sentences[at - 1];
  // "The ferry leaves from the pier. The pier is 0.6 miles away.": what is split between two neighbours is said by both.
  const isSplit =
    before?.judged === best.judged &&
    before.fit.span.to === best.fit.span.from &&
    (odds[at - 1] ?? 0) >= muchOfIt * (odds[at] ?? 0);
  const { fit } = isSplit ? before : best;
  const first = isSplit ? at - 1 : at;
  const likelihood = odds
    .slice(first, first + fit.span.to - fit.span.from + 1)
    .reduce((sum, each) => sum + each, 0);
  const anything = odds.reduce((sum, each) => sum + each, 0);
  return { judged: best.judged, fit, likelihood, anything };
}

function sentencesOf(asked: Asked, judged: Judged, place: { rank: number; top: number }): Sentence[] {
  const { passage, candidate } = judged.ranked;
  const words = wordsOfSentences(passage);
  const heading = wordsOfHeading(candidate.heading ?? '', passage.language);
  const fits = fitsOf(asked, passage, candidate.heading ?? '');
  return fits.flatMap((fit, at) => {
    if (fit.span.from !== fit.span.to) return [];
    const next = fits[at + 1];
    // A second sentence that adds what the first lacks belongs to the answer, and counts for nothing else.
    const whole = next?.span.from === fit.span.from && next.score > fit.score ? next : fit;
    return [
      {
        judged,
        fit: whole,
        words: words[fit.span.from] ?? [],
        heading,
        signs: signsOfSentence(asked, judged.ranked, fit, place),
      },
    ];
  });
}
