import { Injectable } from '@nestjs/common';
import type { Stage } from './fair-housing-log.entity';
import { FairHousingLogRepository } from './fair-housing-log.repository';
import type { Outcome, ReasonCode } from './rule';
import { withoutContacts } from './without-contacts';

/** A decision to be kept. */
export interface Decision {
  stage: Stage;
  ruleId: string;
  reason: ReasonCode;
  outcome: Outcome;
  question: string;
  /** What the visitor was shown. */
  answer: string;
  botId: string;
  conversationId: string | null;
}

/** Keeps what the guard decided, for review and as proof. */
@Injectable()
export class FairHousingLog {
  constructor(private readonly log: FairHousingLogRepository) {}

  /** The record stays, without a person behind it. `blot` takes names out of a text. */
  async forget(conversationIds: string[], blot: (text: string) => string): Promise<void> {
    for (const { id, question, answer } of await this.log.ofConversations(conversationIds))
      await this.log.change(id, { conversationId: null, question: blot(question), answer: blot(answer) });
  }

  async keep({ question, ...decision }: Decision): Promise<void> {
    await this.log.add({ ...decision, question: withoutContacts(question) });
  }
}
