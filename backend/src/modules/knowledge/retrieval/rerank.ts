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
const bySpelling = {
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

/** The same where the words of the language have places: near words take the part of the shares of a sentence. */
const byMeaning = {
  firstStage: 1.4,
  coverage: 0.7,
  pairs: 1.5,
  phrases: 3.6,
  opening: 1.4,
  density: 1.7,
  names: 1.6,
  kind: 1.9,
  letters: 2.4,
  length: -1.8,
  title: 1.5,
  nearSentence: 3.7,
  nearNeighbours: 3.9,
  gist: 1.3,
  gistOfTwo: 1.2,
};

type Sign = keyof typeof bySpelling | keyof typeof byMeaning;

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
      const score = worthOf(
        {
          ...evidence,
          firstStage: candidate.score / top,
          letters: letters[at] ?? 0,
          length: Math.min(1, passage.tokens.length / longPassage),
          title: titleShare(question, candidate, rarity),
          nearSentence: evidence.near?.sentence ?? 0,
          nearNeighbours: evidence.near?.neighbours ?? 0,
          gist: evidence.near?.gist ?? 0,
          gistOfTwo: evidence.near?.gistOfTwo ?? 0,
        },
        evidence.near ? byMeaning : bySpelling,
      );
      return [{ candidate, passage, evidence, firstStage: candidate.score / possible, score }];
    })
    .sort((a, b) => b.score - a.score);
}

function worthOf(signs: Record<Sign, number>, worth: Partial<Record<Sign, number>>): number {
  return Object.entries(worth).reduce((sum, [sign, each]) => sum + each * signs[sign as Sign], 0);
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
