import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { ValidationFailed } from '../../kernel/errors/errors';
import { Events } from '../../kernel/events/events';
import { WrittenKnowledge, type WrittenScope } from '../knowledge';
import { GapAnswered } from './gap.events';
import type { GapEntity } from './gap.entity';
import { GapQuestionsRepository, GapsRepository } from './gaps.repository';

/** Whom an answer is for: the listing the question was about, the chatbot, or all of the organization. */
export const answerScopes = ['listing', 'chatbot', 'organization'] as const;
export type AnswerScope = (typeof answerScopes)[number];

/** What other modules know of a gap. */
interface GapFacts {
  id: string;
  botId: string;
  propertyId: string | null;
  question: string;
  state: GapEntity['state'];
  askedCount: number;
  answer: string | null;
}

interface GapAnswer {
  answer: string;
  /** The question as it shall be known; as it was asked, without. */
  wording?: string | undefined;
  /** The listing when there is one, else the chatbot. */
  scope?: AnswerScope | undefined;
}

/** What nothing told yet, for other modules. */
@Injectable()
export class Gaps {
  constructor(
    private readonly database: Database,
    private readonly gaps: GapsRepository,
    private readonly questions: GapQuestionsRepository,
    private readonly written: WrittenKnowledge,
    private readonly events: Events,
  ) {}

  /** Throws `NotFound`. */
  async get(gapId: string): Promise<GapFacts> {
    const { id, botId, propertyId, question, state, askedCount, answer } = await this.gaps.get(gapId);
    return { id, botId, propertyId, question, state, askedCount, answer };
  }

  /** The gap an answer that admitted not to know was sorted into; null as long as it was not. */
  async ofMessage(messageId: string): Promise<string | null> {
    return (await this.questions.ofMessage(messageId))?.gapId ?? null;
  }

  /** The conversations in which it was asked. */
  conversationsOf(gapId: string): Promise<string[]> {
    return this.questions.conversationsOf(gapId);
  }

  /**
   * Makes a person's answer approved knowledge, from the next question on, and tells {@link GapAnswered}. A second answer
   * takes the place of the first. Throws `NotFound`, and what {@link WrittenKnowledge.writeAnswer} throws.
   */
  async answer(gapId: string, { answer, wording, scope }: GapAnswer): Promise<void> {
    const gap = await this.gaps.get(gapId);
    const asked = wording?.trim() || gap.question;
    const where = scopeOf(gap, scope);
    await this.database.transaction(async () => {
      const { source } = await this.written.writeAnswer({ question: asked, answer, scope: where });
      await this.gaps.change(gapId, {
        state: 'answered',
        answer,
        answeredAt: now(),
        sourceId: source.id,
      });
      const waiting = await this.questions.conversationsOf(gapId);
      await this.events.publish(new GapAnswered(gapId, asked, answer, waiting));
    });
  }

  /** Leaves the list without an answer; asked again, it is counted and stays away. Throws `NotFound`. */
  async dismiss(gapId: string): Promise<void> {
    await this.gaps.change(gapId, { state: 'dismissed' });
  }

  /** Throws `NotFound`. What was answered stays knowledge. */
  async reopen(gapId: string): Promise<void> {
    await this.gaps.change(gapId, { state: 'open' });
  }
}

function scopeOf({ botId, propertyId }: GapEntity, scope?: AnswerScope): WrittenScope {
  if (scope === 'organization') return {};
  if (scope === 'chatbot' || (scope === undefined && propertyId === null)) return { botId };
  if (propertyId === null)
    throw new ValidationFailed([
      { field: 'scope', message: 'scope cannot be listing: the question was not about one' },
    ]);
  return { propertyId };
}
