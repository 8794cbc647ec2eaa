import { Decimal, Flag, Id, ListOf, Nested, OneOf, Text, Whole } from '../../kernel/http/fields';
import { shorten } from './answering/quote';
import type { FoundBy } from './embedding/fuse';
import type { AnswerResult } from './knowledge.types';
import type { Ranked } from './retrieval/rerank';

export class SearchKnowledge {
  @Text({
    min: 1,
    max: 1000,
    description: 'A question or words, in any language.',
    example: 'Are dogs allowed?',
  })
  query!: string;

  @Id({ optional: true, description: 'Only what this chatbot may answer from.' })
  bot_id?: string;

  @Id({ optional: true, description: 'Only this listing’s sources and those of no listing.' })
  property_id?: string;

  @Whole({ min: 1, max: 50, optional: true, description: 'At most this many passages (10).' })
  limit?: number;
}

export class FoundPassage {
  @Id() source_id!: string;
  @Id() chunk_id!: string;
  @Text({ max: 500 }) title!: string;
  @Text({ max: 4000, nullable: true }) url!: string | null;
  @Whole({ nullable: true, description: 'Of the document, from 1.' }) page!: number | null;
  @Text({ description: 'The passage.' }) snippet!: string;
  @Decimal({ min: -1000, max: 1000, places: 4, description: 'Comparable within one answer only.' })
  score!: number;
  @Text({ max: 500, nullable: true }) heading!: string | null;
  @Decimal({ nullable: true, places: 3, description: 'Second of the recording.' }) start_seconds!:
    number | null;
  @OneOf(['words', 'meaning', 'both'], {
    description: 'What found it: its words, the direction of its vector (with an embedding model), or both.',
  })
  found_by!: FoundBy;
}

export function viewFound(
  { candidate, score }: Ranked,
  found: { by: FoundBy; score: number } | undefined,
): FoundPassage {
  return {
    source_id: candidate.sourceId,
    chunk_id: candidate.chunkId,
    title: candidate.title ?? candidate.sourceTitle,
    url: candidate.url ?? candidate.sourceUrl,
    page: candidate.page,
    snippet: shorten(candidate.text, 2000),
    score: Math.round((found?.score ?? score) * 10_000) / 10_000,
    found_by: found?.by ?? 'words',
    heading: candidate.heading,
    start_seconds: candidate.startSeconds,
  };
}

export class EarlierMessage {
  @OneOf(['user', 'visitor', 'assistant']) role!: 'user' | 'visitor' | 'assistant';
  @Text({ max: 8000 }) content!: string;
}

export class AskChatbot {
  @Text({ min: 1, max: 4000, example: 'How many bathrooms does it have?' }) question!: string;
  @ListOf(EarlierMessage, { max: 50, optional: true, description: 'The conversation so far, oldest first.' })
  history?: EarlierMessage[];
  @Flag({
    optional: true,
    description: 'Also say why: the passages considered, what they met and what was missing.',
  })
  trace?: boolean;
  @Id({ optional: true, description: 'The listing the visitor looks at.' }) property_id?: string;
  @Text({
    max: 12,
    optional: true,
    description: 'Language of the answer when the question does not tell, as a BCP 47 tag.',
  })
  language?: string;
}

export class CitationView {
  @Id({ description: 'The source, or the listing whose record it is from.' }) source_id!: string;
  @Text({ max: 500 }) title!: string;
  @Text({ max: 4000, nullable: true }) url!: string | null;
  @Whole({ nullable: true }) page!: number | null;
  @Text() snippet!: string;
  @Decimal({ optional: true, nullable: true, places: 3 }) start_seconds?: number | null;
}

class Understood {
  @Text() question!: string;
  @Text({ max: 12 }) language!: string;
  @ListOf('text') terms!: string[];
  @Text({ max: 20, description: 'Kind of answer waited for.' }) expects!: string;
}

class ConsideredPassage {
  @Id() chunk_id!: string;
  @Id() source_id!: string;
  @Text({ max: 500 }) title!: string;
  @Text() snippet!: string;
  @Decimal({ min: -1000, max: 1000, places: 3 }) score!: number;
  @Decimal({ max: 1, places: 3, description: 'How sure the evidence is that the answer is in it.' })
  evidence!: number;
  @Flag() taken!: boolean;
  @ListOf('text', { description: 'Words of the question it holds.' }) met!: string[];
  @ListOf('text', { description: 'Words of the question it lacks.' }) missing!: string[];
}

class AnswerTraceView {
  @Nested(Understood) understood!: Understood;
  @Text() decision!: string;
  @ListOf(ConsideredPassage) passages!: ConsideredPassage[];
}

export class ChatbotAnswer {
  @Text() content!: string;
  @ListOf(CitationView) citations!: CitationView[];
  @Flag({ description: 'False when the material does not hold the answer.' }) answered!: boolean;
  @OneOf(['curated', 'facts', 'built_in', 'model', 'policy']) engine!: string;
  @Text({ max: 12 }) language!: string;
  @Nested(AnswerTraceView, { optional: true }) trace?: AnswerTraceView;
}

export function viewAnswer({
  content,
  citations,
  answered,
  engine,
  language,
  trace,
}: AnswerResult): ChatbotAnswer {
  return { content, citations, answered, engine, language, ...(trace && { trace }) };
}
