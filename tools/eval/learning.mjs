/** Logistic regression by stochastic gradient steps (AdaGrad), small enough to read and the same on every machine. */
import { drawing, isCombined } from './lessons.mjs';
import { groupsOf } from './near-duplicates.mjs';

const rounds = 20;
const rate = 0.3;
const shrinking = 2e-4;
/** Features seen less often teach nothing; pieces of words, of which there are many, must be seen more often. */
const leastSeen = { signs: 2, pieces: 8 };
/** Weights smaller than this are left out of the file. */
const smallest = 0.5;

/** @returns {{ constant: number, weights: Record<string, number> }} what speaks for stopping a message */
export function learnConcern(examples) {
  return learn(examples, ({ reason }) => reason !== 'facts', true);
}

/** What speaks for each of the reasons, once a message is stopped. */
export function learnReasons(stopped) {
  const known = stopped.filter(({ reason }) => reason !== undefined);
  const single = known.map((example) => ({
    ...example,
    features: example.features.filter((feature) => !/^#| |&|>>/.test(feature)),
  }));
  const reasons = [...new Set(known.map(({ reason }) => reason))].sort();
  return Object.fromEntries(
    reasons.map((each) => [each, learn(single, ({ reason }) => reason === each, false).weights]),
  );
}

/**
 * How lessons fare that were not learned, file by file and rule by rule: a fifth is left out in turn, and what says nearly the same with it.
 * @param {{ threshold: number, ordinary: number }} least from which on a message is stopped, and below which a rule is overruled
 * @returns {{ files: (string | number)[][], rules: (string | number)[][] }} name, to stop, of those let through, to answer, of those
 *   stopped; of rules name, to stop, of those found ordinary, to answer, of those found ordinary
 */
export function crossValidated(examples, { threshold, ordinary }) {
  const groups = groupsOf(examples.map(({ line }) => line));
  const files = new Tally();
  const rules = new Tally();
  for (let fifth = 0; fifth < 5; fifth++) {
    const isOut = (_, at) => groups[at] % 5 === fifth;
    const model = learnConcern(examples.filter((each, at) => !isOut(each, at)));
    for (const { file, rule, reason, features } of examples.filter(isOut)) {
      if (isCombined(file)) continue;
      const sure = sureness(model, features);
      const isToStop = reason !== 'facts';
      for (const name of [file, '**all**']) files.count(name, isToStop, sure >= threshold !== isToStop);
      if (rule) rules.count(rule, isToStop, sure < ordinary);
    }
  }
  return { files: files.rows(), rules: rules.rows() };
}

/** By name: how many to stop, how many of those stand out, how many to answer, how many of those stand out. */
class Tally {
  #counts = new Map();

  count(name, isToStop, standsOut) {
    const counts = this.#counts.get(name) ?? [0, 0, 0, 0];
    this.#counts.set(name, counts);
    const at = isToStop ? 0 : 2;
    counts[at]++;
    if (standsOut) counts[at + 1]++;
  }

  /** What is counted over all comes last. */
  rows() {
    return [...this.#counts]
      .sort(([a], [b]) => (b === '**all**' ? -1 : a < b ? -1 : 1))
      .map(([name, counts]) => [name, ...counts]);
  }
}

function sureness({ constant, weights }, features) {
  const known = features.filter((feature) => weights[feature] !== undefined);
  const even = sharesOf(known);
  const sum = known.reduce((total, feature) => total + weights[feature] * even(feature), constant);
  return 1 / (1 + Math.exp(-sum));
}

const isPiece = (feature) => feature.startsWith('#');

/** What a feature counts in a message: the sum is taken by the root of their number, signs and pieces of words each by their own. */
function sharesOf(features) {
  const pieces = features.filter(isPiece).length;
  const share = { pieces: 1 / Math.sqrt(pieces || 1), signs: 1 / Math.sqrt(features.length - pieces || 1) };
  return (feature) => (isPiece(feature) ? share.pieces : share.signs);
}

/** `evenLengths`: long messages count no more than short ones. */
function learn(examples, isTrue, evenLengths) {
  const index = indexOf(examples);
  const rows = examples.map((example) => {
    const known = example.features.filter((feature) => index.has(feature));
    return {
      ids: known.map((feature) => index.get(feature)),
      shares: known.map(evenLengths ? sharesOf(known) : () => 1),
      wanted: isTrue(example) ? 1 : 0,
    };
  });
  const weights = new Float64Array(index.size);
  const squares = new Float64Array(index.size).fill(1e-3);
  const constant = { value: 0, squares: 1e-3 };
  const draw = drawing(7);
  for (let round = 0; round < rounds; round++)
    for (const row of shuffled(rows, draw)) step(row, { weights, squares, constant });
  return {
    constant: rounded(constant.value),
    weights: Object.fromEntries(
      [...index]
        .map(([feature, id]) => [feature, rounded(weights[id])])
        .filter(([, weight]) => Math.abs(weight) >= smallest)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

function step({ ids, shares, wanted }, { weights, squares, constant }) {
  const sum = ids.reduce((total, id, at) => total + weights[id] * shares[at], constant.value);
  const error = 1 / (1 + Math.exp(-sum)) - wanted;
  constant.squares += error * error;
  constant.value -= (rate * error) / Math.sqrt(constant.squares);
  ids.forEach((id, at) => {
    const slope = error * shares[at] + shrinking * weights[id];
    squares[id] += slope * slope;
    weights[id] -= (rate * slope) / Math.sqrt(squares[id]);
  });
}

function indexOf(examples) {
  const seen = new Map();
  for (const { features } of examples)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const isOften = ([feature, times]) => times >= (isPiece(feature) ? leastSeen.pieces : leastSeen.signs);
  return new Map([...seen].filter(isOften).map(([feature], at) => [feature, at]));
}

function shuffled(rows, draw) {
  const order = [...rows];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

const rounded = (value) => Math.round(value * 100) / 100;
