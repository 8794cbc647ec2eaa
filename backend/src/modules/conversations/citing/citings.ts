import { Injectable } from '@nestjs/common';
import { Listens } from '../../../kernel/events/events';
import type { Page, PageQuery } from '../../../kernel/http/page';
import { type Citation, Sources } from '../../knowledge';
import { QuestionAnswered } from '../conversation.events';
import { MessagesRepository, questionOf } from '../messages.repository';
import { MessageCitationsRepository } from './message-citations.repository';

/** An answer that cites a source. */
export interface Citing {
  messageId: string;
  conversationId: string;
  question: string;
  answer: string;
  citation: Citation | null;
  at: string;
}

/** Where sources were cited. */
@Injectable()
export class Citings {
  constructor(
    private readonly citations: MessageCitationsRepository,
    private readonly messages: MessagesRepository,
    private readonly sources: Sources,
  ) {}

  @Listens(QuestionAnswered)
  async answered({ messageId, answer }: QuestionAnswered): Promise<void> {
    for (const sourceId of answer.sourceIds)
      // What is cited may be a listing's record, and what was taught may be gone by now.
      if (await this.sources.maybe(sourceId)) await this.citations.add({ messageId, sourceId });
  }

  counts(sourceIds: string[]): Promise<Map<string, number>> {
    return this.citations.counts(sourceIds);
  }

  /** Newest first. */
  async of(sourceId: string, query: PageQuery): Promise<Page<Citing>> {
    const page = await this.citations.ofSource(sourceId, query);
    const answers = await this.messages.some(page.items.map(({ messageId }) => messageId));
    const questions = await this.messages.some(answers.flatMap((answer) => questionOf(answer) ?? []));
    return page.map(({ messageId, createdAt }): Citing => {
      const answer = answers.find(({ id }) => id === messageId);
      const asked = answer && questions.find(({ id }) => id === questionOf(answer));
      return {
        messageId,
        conversationId: answer?.conversationId ?? '',
        question: asked?.content ?? '',
        answer: answer?.content ?? '',
        citation: answer?.citations.find(({ source_id }) => source_id === sourceId) ?? null,
        at: createdAt,
      };
    });
  }
}
