import type { Candidate } from '../postings.repository';
import { type Evidence, type Rarity, weigh } from './evidence';
import { letterShares } from './letters';
import { readPassage, type Passage } from './passage';
import type { Question } from './question';

export interface Ranked {
  candidate: Candidate;
  passage: Passage;
  evidence: Evidence;
  /** The index's score as a share of the most any passage could have reached. */
  firstStage: number;
  score: number;
}

/**
 * What each sign is worth. Found by a softmax regression on an English question set with the articles tested left out of the
 * fitting, and looked at in Spanish, Chinese and Arabic; rounded, because more digits would only remember those texts.
 */
const worth = {
  firstStage: 2.4,
  coverage: 1.2,
  sentence: 2,
  neighbours: 1.9,
  pairs: 1.5,
  phrases: 2.8,
  opening: 1.3,
  density: 1,
  names: 1.5,
  kind: 1.5,
  letters: 2.6,
  length: -1.1,
  title: 1.5,
};

/** Words from which on a passage counts as long: it meets much of any question by chance. */
const longPassage = 300;

/** The most a term's saturated frequency can reach. */
const fullFrequency = 2.2;

/**
 * Orders what the index found by looking at each passage closely.
 *
 * @param candidates best first
 * @param wanted the terms searched for and their shares
 */
export function rerank(
  question: Question,
  candidates: Candidate[],
  rarity: Rarity,
  wanted: Map<string, number>,
): Ranked[] {
  const top = candidates[0]?.score ?? 1;
  const possible =
    [...wanted].reduce((sum, [term, share]) => sum + share * rarity(term) * fullFrequency, 0) || 1;
  const passages = candidates.map(({ text, language }) => readPassage(text, language));
  const letters = letterShares(question, passages);
  return passages
    .flatMap((passage, at): Ranked[] => {
      const candidate = candidates[at];
      if (!candidate) return [];
      const evidence = weigh(question, passage, rarity);
      const score =
        worth.firstStage * (candidate.score / top) +
        worth.coverage * evidence.coverage +
        worth.sentence * evidence.sentence +
        worth.neighbours * evidence.neighbours +
        worth.pairs * evidence.pairs +
        worth.phrases * evidence.phrases +
        worth.opening * evidence.opening +
        worth.density * evidence.density +
        worth.names * evidence.names +
        worth.kind * evidence.kind +
        worth.letters * (letters[at] ?? 0) +
        worth.length * Math.min(1, passage.tokens.length / longPassage) +
        worth.title * titleShare(question, candidate, rarity);
      return [{ candidate, passage, evidence, firstStage: candidate.score / possible, score }];
    })
    .sort((a, b) => b.score - a.score);
}

// "What does the inspection report say about the roof?": the words of the title choose the document.
function titleShare(
  question: Question,
  { title, sourceTitle, heading, language }: Candidate,
  rarity: Rarity,
): number {
  const { positions } = readPassage([title ?? sourceTitle, heading ?? ''].join('\n'), language);
  let met = 0;
  let all = 0;
  for (const { term } of question.terms) {
    const weight = rarity(term);
    all += weight;
    if (positions.has(term)) met += weight;
  }
  return all === 0 ? 0 : met / all;
}
