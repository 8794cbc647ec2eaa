import { cosine, emptySum, wordVectors, type WordVectors } from '../text/word-vectors';
import type { Rarity } from './evidence';
import type { Match } from './matching';
import type { Passage } from './passage';
import type { Question } from './question';

/**
 * How near in meaning a passage comes to a question, other words included: "Where was he educated?" – "He attended the seminary."
 * Good for putting passages in order; no evidence that one answers, for contraries and members of one kind (Tuesday, Friday) are
 * near each other too.
 */
export interface Nearness {
  /** Share of what is asked that the best sentence speaks of, near words counting by how near they are; from 0 to 1. */
  sentence: number;
  /** The same in the best two neighbours. */
  neighbours: number;
  /** Likeness of all that is asked to all that the best sentence says, and to the best two neighbours; from −1 to 1. */
  gist: number;
  gistOfTwo: number;
}

/** Words less like each other than this have nothing to do with each other; a word from there on counts by its likeness. */
const leastLikeness = 0.2;
/** The nearest other word is not quite the word. */
const nearWorth = 0.95;

interface PlacedWord {
  row: number;
  term: string;
  sentences: Set<number>;
}

/**
 * @param matches where each term of the question stands, and how surely
 * @param weights of the terms
 * @returns null where the words of the language have no places
 */
export function nearnessOf(
  question: Question,
  passage: Passage,
  matches: Match[],
  weights: number[],
  rarity: Rarity,
): Nearness | null {
  const vectors = wordVectors(question.language);
  if (!vectors) return null;
  const words = placedWords(passage, vectors);
  const shares = sharesOf(question, passage, matches, words, rarity, vectors);
  // A passage in another language has no gist to compare: what it speaks of stands for it.
  if (passage.language !== question.language)
    return { ...shares, gist: shares.sentence, gistOfTwo: shares.neighbours };
  return { ...shares, ...gistsOf(question, passage, words, weights, rarity, vectors) };
}

// Passages come back with the next questions, as readPassage remembers them.
const placed = new WeakMap<Passage, PlacedWord[]>();

function placedWords(passage: Passage, vectors: WordVectors): PlacedWord[] {
  const known = placed.get(passage);
  if (known) return known;
  const words = new Map<number, PlacedWord>();
  passage.tokens.forEach(({ small, kind, start, end, term }, position) => {
    const row = small || kind !== 'word' ? null : vectors.rowOf(passage.text.slice(start, end));
    if (row === null) return;
    const word = words.get(row) ?? { row, term, sentences: new Set<number>() };
    words.set(row, word);
    word.sentences.add(passage.sentenceOf[position] ?? 0);
  });
  const list = [...words.values()];
  placed.set(passage, list);
  return list;
}

function sharesOf(
  { terms }: Question,
  { sentences, sentenceOf }: Passage,
  matches: Match[],
  words: PlacedWord[],
  rarity: Rarity,
  vectors: WordVectors,
): Pick<Nearness, 'sentence' | 'neighbours'> {
  const asked = new Set(terms.map(({ term }) => term));
  const others = words.filter(({ term }) => !asked.has(term));
  const singles = new Float64Array(sentences.length);
  const doubles = new Float64Array(sentences.length);
  let total = 0;
  terms.forEach(({ term, kind, surface }, at) => {
    const strengths = new Float64Array(sentences.length);
    const { strength = 0, positions = [] } = matches[at] ?? {};
    for (const position of positions) strengths[sentenceOf[position] ?? 0] = strength;
    const row = kind === 'word' ? vectors.rowOf(surface) : null;
    if (row !== null) addNear(strengths, row, others, vectors);
    const weight = rarity(term);
    total += weight;
    strengths.forEach((here, sentence) => {
      singles[sentence] = (singles[sentence] ?? 0) + weight * here;
      doubles[sentence] = (doubles[sentence] ?? 0) + weight * Math.max(here, strengths[sentence + 1] ?? 0);
    });
  });
  return total === 0
    ? { sentence: 0, neighbours: 0 }
    : { sentence: Math.max(...singles) / total, neighbours: Math.max(...doubles) / total };
}

function addNear(strengths: Float64Array, row: number, words: PlacedWord[], vectors: WordVectors): void {
  for (const word of words) {
    const near = (nearWorth * (vectors.likeness(row, word.row) - leastLikeness)) / (1 - leastLikeness);
    if (near > 0)
      for (const sentence of word.sentences) strengths[sentence] = Math.max(strengths[sentence] ?? 0, near);
  }
}

function gistsOf(
  { terms }: Question,
  { sentences }: Passage,
  words: PlacedWord[],
  weights: number[],
  rarity: Rarity,
  vectors: WordVectors,
): Pick<Nearness, 'gist' | 'gistOfTwo'> {
  const asked = emptySum();
  terms.forEach(({ kind, surface }, at) => {
    const row = kind === 'word' ? vectors.rowOf(surface) : null;
    if (row !== null) vectors.addTo(asked, row, weights[at] ?? 0);
  });
  const said = sentences.map(emptySum);
  for (const { row, term, sentences: where } of words) {
    const weight = rarity(term);
    for (const sentence of where) vectors.addTo(said[sentence] ?? emptySum(), row, weight);
  }
  const gist = Math.max(0, ...said.map((sum) => cosine(asked, sum)));
  const ofTwo = said.map((sum, at) =>
    cosine(
      asked,
      sum.map((value, axis) => value + (said[at + 1]?.[axis] ?? 0)),
    ),
  );
  return { gist, gistOfTwo: Math.max(gist, ...ofTwo) };
}
