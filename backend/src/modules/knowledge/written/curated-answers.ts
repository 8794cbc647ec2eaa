import { Injectable } from '@nestjs/common';
import type { Scope } from '../postings.repository';
import type { Question } from '../retrieval/question';
import { soughtTermsOf } from './question-terms';
import { sameEnough, sameness } from './same-question';
import { type CuratedCandidate, WritingsRepository } from './writings.repository';

const considered = 12;
/** Of two answers as fitting as each other the one for the narrower scope is meant. */
const asFitting = 0.1;

export interface CuratedAnswer extends CuratedCandidate {
  /** How surely the question is the one that was asked, from 0 to 1. */
  sameness: number;
}

/** Finds the answer the brokerage wrote for a question, in whatever words it is asked. */
@Injectable()
export class CuratedAnswers {
  constructor(private readonly writings: WritingsRepository) {}

  async find(question: Question, scope: Scope): Promise<CuratedAnswer | null> {
    const candidates = await this.writings.curated(soughtTermsOf(question), scope, considered);
    const same = candidates
      .map((candidate) => ({
        ...candidate,
        sameness: samenessOf(question, candidate),
      }))
      .filter((candidate) => candidate.sameness >= sameEnough);
    const best = Math.max(0, ...same.map((candidate) => candidate.sameness));
    return (
      same
        .filter((candidate) => candidate.sameness >= best - asFitting)
        .sort((a, b) => narrowness(b) - narrowness(a) || b.sameness - a.sameness)[0] ?? null
    );
  }
}

/** As sure as the surest of its wordings. */
const samenessOf = (asked: Question, { question, wordings, answer }: CuratedCandidate): number =>
  Math.max(...[question, ...wordings].map((text) => sameness(asked, text, answer)));

const narrowness = ({ botId, propertyId }: CuratedCandidate): number =>
  (propertyId === null ? 0 : 2) + (botId === null ? 0 : 1);
