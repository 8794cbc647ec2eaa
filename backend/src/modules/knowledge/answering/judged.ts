import type { PropertyFacts } from '../../properties';
import { type Found, noWords } from '../knowledge-search';
import type { Candidate } from '../postings.repository';
import { type Ranked, rerank } from '../retrieval/rerank';
import { descriptionsOf } from './descriptions';
import { sureness } from './sureness';

/** A passage with what was made of it. */
export interface Judged {
  ranked: Ranked;
  sureness: number;
  taken: boolean;
  /** Whether the question found it; the rest of a home's papers are read beside what was found. */
  isFound: boolean;
}

/**
 * Judges what was found for a question, the prose of the listings' records, and what else there is, best first.
 * @param others passages that may answer though they share nothing with the question
 */
export function judgePassages(found: Found, listings: PropertyFacts[], others: Candidate[] | null): Judged[] {
  const { question, rarity, wanted } = found;
  const records = descriptionsOf(listings, found);
  const known = new Set(found.ranked.map(({ candidate }) => candidate.chunkId));
  const beside = [...(others ?? []).filter(({ chunkId }) => !known.has(chunkId)), ...records]
    .filter(({ score }) => score > 0 || others !== null)
    .map((candidate) => ({ ...candidate, score: Math.max(candidate.score, noWords) }));
  for (const { chunkId, score } of beside) if (score > noWords) known.add(chunkId);
  const candidates = [...found.ranked.map(({ candidate }) => candidate), ...beside];
  const ranked =
    beside.length === 0
      ? found.ranked
      : rerank(
          question,
          candidates.sort((a, b) => b.score - a.score),
          rarity,
          wanted,
        );
  return ranked.map((each) => ({
    ranked: each,
    sureness: sureness(question, each.evidence, each.firstStage),
    taken: false,
    isFound: known.has(each.candidate.chunkId),
  }));
}
