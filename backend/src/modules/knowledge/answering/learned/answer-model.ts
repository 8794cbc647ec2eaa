import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptySum, wordVectors } from '../../text/word-vectors';
import type { Word } from './words';

const length = 64;

/** What `npm run learn:answers` found; matrices by rows. */
export interface LearnedWeights {
  question: number[];
  sentence: number[];
  /** Worth of a word of the question: constant, by rarity, when small. */
  importance: [number, number, number];
  heading: number;
  small: number;
  exact: number;
  soft: number;
  gist: number;
  size: number;
  steps: number[];
  ofSteps: number[];
  signs: number[];
  hidden: { weights: number[][]; constants: number[]; worth: number[] };
  /** Nothing answers: constant, by the length of the question, by all its worth. */
  nothing: [number, number, number];
}

interface Row {
  scale: number;
  worth: number;
  at: number;
}

export interface AnswerModel {
  weights: LearnedWeights;
  knows(word: Word): boolean;
  /** How much a word counts beside others, before rarity. */
  worthOf(word: Word): number;
  /** Where a word of a question, or of a sentence, has its place; one long, or nothing at all. */
  placeAsked(word: Word): Float32Array;
  placeSaid(word: Word): Float32Array;
}

let model: AnswerModel | undefined;

/** Read at the first question that needs it. */
export function answerModel(): AnswerModel {
  return (model ??= read());
}

function read(): AnswerModel {
  const folder = join(__dirname, 'weights');
  const weights = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as LearnedWeights;
  const bytes = readFileSync(join(folder, 'vectors.bin'));
  const table = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const rows = new Map<string, Row>(
    readFileSync(join(folder, 'words.txt'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line, at) => {
        const [word = '', scale, worth] = line.split('\t');
        return [word, { scale: Number(scale), worth: Number(worth), at: at * length }];
      }),
  );
  const [asks, says] = [Float32Array.from(weights.question), Float32Array.from(weights.sentence)];
  const placed = (matrix: Float32Array): ((word: Word) => Float32Array) => {
    const known = new WeakMap<Word, Float32Array>();
    return (word) => {
      let place = known.get(word);
      if (!place) known.set(word, (place = placeOf(word, matrix, rows.get(word.key), table)));
      return place;
    };
  };
  return {
    weights,
    knows: ({ key }) => rows.has(key),
    worthOf: ({ key }) => rows.get(key)?.worth ?? 0,
    placeAsked: placed(asks),
    placeSaid: placed(says),
  };
}

/** Shorter than this is no direction. */
const shortest = 1e-3;

function placeOf({ rows }: Word, matrix: Float32Array, own: Row | undefined, table: Int8Array): Float32Array {
  const usual = emptySum();
  const vectors = wordVectors('en');
  for (const row of rows) vectors?.addTo(usual, row, 1);
  const size = Math.sqrt(usual.reduce((sum, value) => sum + value * value, 0)) || 1;
  const place = new Float32Array(length);
  for (let at = 0; at < length; at += 1) {
    let sum = own ? own.scale * (table[own.at + at] ?? 0) : 0;
    if (rows.length > 0)
      for (let from = 0; from < length; from += 1)
        sum += (matrix[at * length + from] ?? 0) * ((usual[from] ?? 0) / size);
    place[at] = sum;
  }
  const long = Math.max(shortest, Math.sqrt(place.reduce((sum, value) => sum + value * value, 0)));
  return place.map((value) => value / long);
}
