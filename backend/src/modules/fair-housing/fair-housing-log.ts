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

  async keep({ question, ...decision }: Decision): Promise<void> {
    await this.log.add({ ...decision, question: withoutContacts(question) });
  }
}
