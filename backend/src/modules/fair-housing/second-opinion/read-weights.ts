import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReasonCode } from '../rule';
import { WeightTable } from './weight-table';

export interface Weights {
  /** How sure the second opinion must be of an ordinary question, from 0 to 1. */
  threshold: number;
  /** Below this it finds a question ordinary, whatever a rule says that is less than sure; of words it never met it is surer. */
  ordinary: number;
  constant: number;
  /** What speaks for stopping a message. */
  concern: WeightTable;
  /** What speaks for each of the reasons, once a message is stopped. */
  reasons: Map<ReasonCode, WeightTable>;
  /** The digest of the lessons they were learned from. */
  learnedFrom: string;
}

/**
 * Reads `weights.txt`: a first line of JSON, then under `[concern]` and under `[reason]`s a feature and its weight a line, a tab between
 * them. Line by line, for the whole as text or JSON would be five times as large in memory.
 */
export function readWeights(): Weights {
  const bytes = readFileSync(join(__dirname, 'weights.txt'));
  const tables = new Map<string, WeightTable>();
  let table = new WeightTable();
  let head = '';
  for (let from = 0, to = bytes.indexOf(10); to >= 0; from = to + 1, to = bytes.indexOf(10, from)) {
    const line = bytes.toString('utf8', from, to);
    const [name, weight] = line.split('\t');
    if (weight !== undefined) table.set(name!, Number(weight));
    else if (head === '') head = line;
    else tables.set(line.slice(1, -1), (table = new WeightTable()));
  }
  const concern = tables.get('concern')!;
  tables.delete('concern');
  const { threshold, ordinary, constant, learnedFrom } = JSON.parse(head) as Omit<
    Weights,
    'concern' | 'reasons'
  >;
  return {
    threshold,
    ordinary,
    constant,
    learnedFrom,
    concern,
    reasons: tables as Map<ReasonCode, WeightTable>,
  };
}
