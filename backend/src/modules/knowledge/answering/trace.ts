import type { AnswerTrace } from '../knowledge.types';
import type { Question } from '../retrieval/question';
import type { Judged } from './judged';
import { shorten } from './quote';

const shown = 8;

export function traceOf(
  question: Question,
  language: string,
  decision: string,
  judged: Judged[],
): AnswerTrace {
  return {
    understood: {
      question: question.text,
      language,
      terms: question.terms.map(({ term }) => term),
      expects: question.expects.kind,
    },
    decision,
    passages: judged.slice(0, shown).map(({ ranked: { candidate, evidence, score }, sureness, taken }) => ({
      chunk_id: candidate.chunkId,
      source_id: candidate.sourceId,
      title: candidate.title ?? candidate.sourceTitle,
      snippet: shorten(candidate.text, 300),
      score: round(score),
      evidence: round(sureness),
      taken,
      met: evidence.met.map(({ surface }) => surface),
      missing: evidence.missing.map(({ surface }) => surface),
    })),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
