import { lookalike } from '../../retrieval/lookalikes';
import type { Question } from '../../retrieval/question';
import type { Rarity } from '../../retrieval/evidence';
import { type AnswerModel, answerModel } from './answer-model';
import { type Word, wordsOfQuestion } from './words';

/** A sentence that might answer. */
export interface Heard {
  words: Word[];
  heading: Word[];
  /** As {@link signsOfSentence} tells them. */
  signs: number[];
}

const mostRare = 8;
const steepness = 12;

/** How likely each sentence answers, together at most 1: the rest is that none does. */
export function judgeSentences(question: Question, rarity: Rarity, heard: Heard[]): number[] {
  const model = answerModel();
  const { weights } = model;
  const asked = readWords(question, rarity, model);
  const scores = heard.map((sentence) => scoreOf(asked, sentence, model));
  const [constant, byLength, byWorth] = weights.nothing;
  const none = constant + byLength * Math.log(Math.max(1, asked.words.length)) + byWorth * asked.total;
  const highest = Math.max(none, ...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, each) => sum + each, Math.exp(none - highest));
  return odds.map((each) => each / all);
}

interface AskedWords {
  words: Word[];
  places: Float32Array[];
  /** Share of each word in all that is asked. */
  shares: number[];
  total: number;
  gist: Float32Array;
  /** How near a word of a sentence is to each word asked. */
  nearness: (word: Word) => Float32Array;
}

function readWords(question: Question, rarity: Rarity, model: AnswerModel): AskedWords {
  const { weights } = model;
  const words = wordsOfQuestion(question);
  const places = words.map((word) => model.placeAsked(word));
  const [constant, byRarity, whenSmall] = weights.importance;
  const worth = words.map((word) =>
    softplus(
      constant + byRarity * rareness(word, rarity) + (word.isSmall ? whenSmall : 0) + model.worthOf(word),
    ),
  );
  const total = worth.reduce((sum, each) => sum + each, 0);
  const shares = worth.map((each) => each / (total + 1e-6));
  // A word that nobody wrote is a slip of the finger.
  const isUnknown = words.map((word) => !word.isSmall && word.rows.length === 0 && !model.knows(word));
  const met = words.map(({ terms }) => new Set(terms));
  const known = new Map<Word, Float32Array>();
  return {
    words,
    places,
    shares,
    total,
    gist: mixed(places, shares),
    nearness: (word) => {
      let near = known.get(word);
      if (!near) {
        const place = model.placeSaid(word);
        near = Float32Array.from(places, (own, at) => {
          const term = word.terms[0] ?? '';
          const isMet =
            (met[at]?.has(term) ?? false) || (isUnknown[at] && lookalike(words[at]?.terms[0] ?? '', term));
          return isMet ? Math.max(dot(own, place), weights.exact) : dot(own, place);
        });
        known.set(word, near);
      }
      return near;
    },
  };
}

/** How rare the commonest wording is. */
export function rareness({ terms }: Word, rarity: Rarity): number {
  return Math.min(...terms.map(rarity)) / mostRare;
}

function scoreOf(asked: AskedWords, sentence: Heard, model: AnswerModel): number {
  const { weights } = model;
  const { words, heading, signs } = sentence;
  const best = new Float32Array(asked.words.length).fill(words.length + heading.length > 0 ? -Infinity : 0);
  const hear = (word: Word, worth: number): void => {
    const near = asked.nearness(word);
    for (let at = 0; at < best.length; at += 1) best[at] = Math.max(best[at] ?? 0, (near[at] ?? 0) * worth);
  };
  for (const word of words) hear(word, word.isSmall ? weights.small : 1);
  for (const word of heading) hear(word, (word.isSmall ? weights.small : 1) * weights.heading);
  const soft = weighted(best, asked.shares);
  const gist = dot(asked.gist, gistOf(sentence, model));
  const steps = weights.steps.map((step) =>
    weighted(
      best.map((value) => 1 / (1 + Math.exp(-steepness * (value - step)))),
      asked.shares,
    ),
  );
  const seen = [...signs, soft, gist, ...steps];
  const { hidden } = weights;
  return (
    weights.soft * soft +
    weights.gist * gist +
    weights.size * Math.log(Math.max(1, words.length + heading.length)) +
    weighted(steps, weights.ofSteps) +
    weighted(signs, weights.signs) +
    hidden.weights.reduce(
      (sum, row, at) =>
        sum + (hidden.worth[at] ?? 0) * Math.tanh((hidden.constants[at] ?? 0) + weighted(seen, row)),
      0,
    )
  );
}

const gists = new WeakMap<Word[], { heading: Word[]; gist: Float32Array }>();

/** What a sentence is about, under its heading; whatever is asked, it is the same. */
function gistOf({ words, heading }: Heard, model: AnswerModel): Float32Array {
  const known = gists.get(words);
  if (known?.heading === heading) return known.gist;
  const all = [...words, ...heading];
  const { small, heading: above } = model.weights;
  const worths = all.map(
    (word, at) =>
      softplus(model.worthOf(word) + (word.isSmall ? 0 : 1)) *
      (word.isSmall ? small : 1) *
      (at < words.length ? 1 : above),
  );
  const gist = mixed(
    all.map((word) => model.placeSaid(word)),
    worths,
  );
  gists.set(words, { heading, gist });
  return gist;
}

function mixed(places: Float32Array[], shares: number[]): Float32Array {
  const sum = new Float32Array(places[0]?.length ?? 0);
  places.forEach((place, which) => {
    const share = shares[which] ?? 0;
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + share * (place[at] ?? 0);
  });
  const long = Math.max(1e-3, Math.sqrt(dot(sum, sum)));
  return sum.map((value) => value / long);
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function weighted(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

const softplus = (value: number): number => (value > 20 ? value : Math.log1p(Math.exp(value)));
