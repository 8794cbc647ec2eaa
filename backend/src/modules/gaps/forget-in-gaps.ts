import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import { blotOut, LeadErased } from '../leads';
import { GapQuestionsRepository, GapsRepository } from './gaps.repository';

/** Of an erased person the questions stay, without the person's name. */
@Injectable()
export class ForgetInGaps {
  constructor(
    private readonly gaps: GapsRepository,
    private readonly questions: GapQuestionsRepository,
  ) {}

  @Listens(LeadErased)
  async forget({ conversationIds, names }: LeadErased): Promise<void> {
    for (const { id, question, gapId } of await this.questions.ofConversations(conversationIds)) {
      await this.questions.change(id, { question: blotOut(question, names) });
      const gap = gapId && (await this.gaps.maybe(gapId));
      if (gap) await this.gaps.change(gap.id, { question: blotOut(gap.question, names) });
    }
  }
}
