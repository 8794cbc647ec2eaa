import { Injectable } from '@nestjs/common';
import { AgentMessages, Attendants, HandOver } from '../conversations';
import { QuestionAnswers } from './question-answers';
import type { ReplyLinkEntity } from './reply-link.entity';

interface Reply {
  text: string;
  teach: boolean;
  key: string | undefined;
}

/** What an agent does from the page in a mail. */
@Injectable()
export class ReplyWriter {
  constructor(
    private readonly messages: AgentMessages,
    private readonly attendants: Attendants,
    private readonly handOver: HandOver,
    private readonly answers: QuestionAnswers,
  ) {}

  /** A question is answered without taking over; who wants to talk gets a person. */
  async write({ conversationId, questionId }: ReplyLinkEntity, { text, teach, key }: Reply): Promise<void> {
    if (questionId) return this.answers.answer(questionId, { answer: text, teach });
    const author = await this.attendants.current();
    await this.messages.write(conversationId, author, { content: text, ...(key && { key }) });
  }

  async giveBack({ conversationId }: ReplyLinkEntity): Promise<void> {
    await this.handOver.giveBack(conversationId);
  }
}
