import type { Asked } from '../../retrieval/asked';
import type { Rarity } from '../../retrieval/evidence';
import { type Fit, fitsOf } from '../../retrieval/fit';
import type { Judged } from '../judged';
import { type Heard, judgeSentences } from './judge';
import { signsOfSentence } from './signs';
import { stretchesOf, wordsOfHeading } from './words';

/** The stretch most likely to answer, and how likely it does. */
export interface Likeliest {
  judged: Judged;
  fit: Fit & { score: number };
  likelihood: number;
}

/** Further down the ranking stands next to nothing that answers. */
const readAtMost = 40;

/** A neighbour so nearly as likely belongs to the answer. */
const muchOfIt = 0.25;

type Sentence = Heard & Pick<Likeliest, 'judged' | 'fit'>;

/** Judges every sentence of the best passages by what was learned from homes and their papers; null where there is none. */
export function likeliestStretch(asked: Asked, judged: Judged[], rarity: Rarity): Likeliest | null {
  const { sentences, odds } = judgeAll(asked, judged, rarity);
  // An amount, a date or a name that is not said is not told.
  const telling = odds.map((each, at) => (asked.kind === null || sentences[at]?.fit.holdsKind ? each : 0));
  const at = telling.indexOf(Math.max(...telling));
  const best = sentences[at];
  if (!best) return null;
  const before = sentences[at - 1];
  // "The ferry leaves from the pier. The pier is 0.6 miles away.": what is split between two neighbours is said by both.
  const isSplit =
    before?.judged === best.judged &&
    before.fit.span.to >= best.fit.span.from &&
    (odds[at - 1] ?? 0) >= muchOfIt * (odds[at] ?? 0);
  const { fit } = isSplit ? before : best;
  const said = { judged: best.judged, fit };
  return { ...said, likelihood: sumOver(said, sentences, odds) };
}

/** How likely a stretch answers another question. */
export function likelihoodOf(said: Said, asked: Asked, judged: Judged[], rarity: Rarity): number {
  const { sentences, odds } = judgeAll(asked, judged, rarity);
  return sumOver(said, sentences, odds);
}

type Said = Pick<Likeliest, 'judged'> & { fit: Fit };

function sumOver({ judged, fit: { span } }: Said, sentences: Sentence[], odds: number[]): number {
  const isSaid = (each: Sentence): boolean =>
    each.judged === judged && each.fit.span.from >= span.from && each.fit.span.from <= span.to;
  return sentences.reduce((sum, each, at) => (isSaid(each) ? sum + (odds[at] ?? 0) : sum), 0);
}

function judgeAll(asked: Asked, judged: Judged[], rarity: Rarity): { sentences: Sentence[]; odds: number[] } {
  const top = judged[0]?.ranked.score ?? 0;
  const sentences = judged
    .slice(0, readAtMost)
    .flatMap((each, rank) => sentencesOf(asked, each, { rank, top }));
  return { sentences, odds: judgeSentences(asked.question, rarity, sentences) };
}

function sentencesOf(asked: Asked, judged: Judged, place: { rank: number; top: number }): Sentence[] {
  const { passage, candidate } = judged.ranked;
  const heading = wordsOfHeading(candidate.heading ?? '', passage.language);
  const fits = fitsOf(asked, passage, candidate.heading ?? '');
  const stretches = stretchesOf(passage);
  return stretches.flatMap(({ from, to, words }, which) => {
    const at = fits.findIndex(({ span }) => span.from === to && span.to === to);
    const [fit, next] = [fits[at], fits[at + 1]];
    if (!fit) return [];
    const signs = signsOfSentence(asked, judged.ranked, fit, place);
    // A second sentence that adds what the first lacks belongs to the answer, and counts for nothing else.
    const isLonger = next?.span.from === to && next.score > fit.score;
    const whole = isLonger ? next : fit;
    const end = (isLonger ? stretches[which + 1]?.to : undefined) ?? to;
    const said = { ...whole, span: { from, to: end }, around: { from, to: Math.max(end, whole.around.to) } };
    return [{ judged, fit: said, words, heading, signs }];
  });
}
