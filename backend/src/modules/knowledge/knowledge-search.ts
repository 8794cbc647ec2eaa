import { Injectable } from '@nestjs/common';
import { type FoundBy, fuse } from './embedding/fuse';
import { type ByMeaning, MeaningSearch } from './embedding/meaning-search';
import { type Candidate, PostingsRepository, type Scope } from './postings.repository';
import type { Rarity } from './retrieval/evidence';
import { rarityOf } from './retrieval/rarity';
import { type Question, understand } from './retrieval/question';
import { type Ranked, rerank } from './retrieval/rerank';
import { oneSlipAway } from './retrieval/spelling';
import { translatedTerms, wantedTerms } from './retrieval/wanted';
import { SourcesRepository } from './sources.repository';

const guessWorth = 0.6;
/** Looking further down found none more among the first five in any of our question sets. */
const lookedAtClosely = 40;
/** Beyond so many words a query is a text; its most telling ones find what it is about. */
const mostTerms = 40;
/** Guessing a misspelt word asks the index for some hundred neighbours of it. */
const mostGuesses = 5;
/** A word in more than this share of a large organization's chunks only costs time, if the question has rarer ones. */
const commonShare = 0.2;
const commonFrom = 2000;

export interface Found {
  question: Question;
  ranked: Ranked[];
  rarity: Rarity;
  /** The terms searched for, each with its share (1 for a word itself). */
  wanted: Map<string, number>;
  /** What the words are in the other language, and as parts of compounds; searched for as well, but nothing a passage could be short of. */
  translated: Map<string, number>;
  /** Whether meaning was searched too, and what found each passage, by its id. */
  meaning: ByMeaning['state'];
  foundBy: Map<string, { by: FoundBy; score: number }>;
}

/** Finds passages. The organization is the current one, always. */
@Injectable()
export class KnowledgeSearch {
  constructor(
    private readonly postings: PostingsRepository,
    private readonly sources: SourcesRepository,
    private readonly meaning: MeaningSearch,
  ) {}

  /** @param atLeast how many passages are wanted, if there are so many */
  async find(text: string, scope: Scope, atLeast?: number): Promise<Found> {
    return this.findFor(understand(text), scope, atLeast);
  }

  async findFor(question: Question, scope: Scope, atLeast = 0): Promise<Found> {
    const wanted = wantedTerms(question);
    const translated = translatedTerms(question, wanted);
    const [known, total, near] = await Promise.all([
      this.postings.frequencies([...wanted.keys(), ...translated.keys()]),
      this.sources.chunkTotal(),
      this.meaning.near(question.text, scope),
    ]);
    const rarity = rarityOf(known, total, question.language);
    await this.guessSpellings(question, wanted, known);
    const terms = [...wanted, ...translated]
      .filter(([term]) => known.has(term))
      .map(([term, share]) => ({ term, worth: (share * rarity(term)) / 1000 }))
      .sort((a, b) => b.worth - a.worth)
      .slice(0, mostTerms);
    const candidates = await this.postings.candidates(
      withoutCommon(terms, known, total),
      scope,
      Math.max(lookedAtClosely, atLeast),
      terms.reduce((sum, { term }) => sum + (known.get(term) ?? 0), 0),
    );
    const ranked = rerank(question, withNear(candidates, near.candidates), rarity, wanted);
    return { question, rarity, wanted, translated, meaning: near.state, ...fused(ranked, candidates, near) };
  }

  /** All passages of the bot's and the listings' own, where those are few enough to be read for one question. */
  own(scope: Required<Scope>): Promise<Candidate[]> {
    return this.postings.own(scope, lookedAtClosely);
  }

  /** For words nobody here ever wrote: the most frequent word one slip of the finger away takes their place. */
  private async guessSpellings(
    question: Question,
    wanted: Map<string, number>,
    known: Map<string, number>,
  ): Promise<void> {
    const unknown = question.terms.filter(({ kind, term }) => kind === 'word' && !known.has(term));
    for (const asked of unknown.slice(0, mostGuesses)) {
      const near = await this.postings.frequencies(oneSlipAway(asked.term));
      const guess = [...near].sort((a, b) => b[1] - a[1])[0];
      if (!guess) continue;
      known.set(...guess);
      wanted.set(guess[0], Math.max(wanted.get(guess[0]) ?? 0, guessWorth));
    }
  }
}

function withoutCommon<T extends { term: string }>(
  terms: T[],
  known: Map<string, number>,
  total: number,
): T[] {
  if (total < commonFrom) return terms;
  const rare = terms.filter(({ term }) => (known.get(term) ?? 0) <= commonShare * total);
  return rare.length >= 2 ? rare : terms;
}

/** A passage that shares no word has nothing of the index's score, but zero of zero would be no number. */
export const noWords = Number.EPSILON;

function withNear(candidates: Candidate[], near: Candidate[]): Candidate[] {
  const known = new Set(candidates.map(({ chunkId }) => chunkId));
  const others = near.filter(({ chunkId }) => !known.has(chunkId));
  return [...candidates, ...others.map((candidate) => ({ ...candidate, score: noWords }))];
}

function fused(
  ranked: Ranked[],
  candidates: Candidate[],
  { state, candidates: near }: ByMeaning,
): Pick<Found, 'ranked' | 'foundBy'> {
  if (state !== 'used') return { ranked, foundBy: new Map() };
  const holdsWords = new Set(candidates.map(({ chunkId }) => chunkId));
  const byWords = ranked.map(({ candidate }) => candidate.chunkId).filter((id) => holdsWords.has(id));
  const places = fuse(
    byWords,
    near.map(({ chunkId }) => chunkId),
  );
  const scoreOf = ({ candidate }: Ranked): number => places.get(candidate.chunkId)?.score ?? 0;
  const foundBy = new Map([...places].map(([id, place]) => [id, { by: place.foundBy, score: place.score }]));
  return { ranked: ranked.toSorted((a, b) => scoreOf(b) - scoreOf(a)), foundBy };
}
