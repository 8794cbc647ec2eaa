import { Injectable } from '@nestjs/common';
import { RateLimits } from '../../kernel/rate-limits/rate-limits';
import type { Chatbot } from '../chatbots';
import { BoundedAnswers } from './bounded-answers';
import { contactReason } from './contact-offer';
import type { ConversationEntity } from './conversation.entity';
import { ConversationsRepository } from './conversations.repository';
import { type AnswerView, type SendMessage, viewAnswer } from './message.dto';
import type { MessageEntity } from './message.entity';
import { Transcript } from './transcript';
import { Visits } from './visits.service';

const perVisitor = { name: 'chat-visitor', points: 20, per: 60 };
/** So that nobody can spend an organization's credits through one printed code at will. */
const perBot = { name: 'chat-bot', points: 600, per: 60 };

/** One question of a visitor from its arrival to its kept answer. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly visits: Visits,
    private readonly conversations: ConversationsRepository,
    private readonly transcript: Transcript,
    private readonly answers: BoundedAnswers,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Throws `RateLimited` before anything happens. `onToken` gets the answer piece by piece; the answer is kept even when
   * nobody waits for it any more.
   */
  async answer(
    conversationId: string,
    sent: SendMessage,
    onToken?: (piece: string) => void,
  ): Promise<AnswerView> {
    const conversation = await this.conversations.get(conversationId);
    const bot = await this.visits.openBot(conversation.botId);
    const known = await this.transcript.known(conversationId, sent);
    if (known.question && known.answer) return this.view(conversation, known.question, known.answer);
    await this.limits.count(perVisitor, conversationId);
    await this.limits.count(perBot, bot.id);
    const question = known.question ?? (await this.transcript.keepQuestion(conversationId, sent));
    return this.view(conversation, question, await this.makeAnswer(conversation, bot, question, onToken));
  }

  private async makeAnswer(
    { id, propertyId, language }: ConversationEntity,
    bot: Chatbot,
    question: MessageEntity,
    onToken?: (piece: string) => void,
  ): Promise<MessageEntity> {
    const result = await this.answers.answer(question, {
      // The sign may stand for a listing that the chatbot was not given by name.
      bot: {
        ...bot,
        propertyIds: propertyId ? [...new Set([...bot.propertyIds, propertyId])] : bot.propertyIds,
      },
      history: await this.transcript.history(question),
      language,
      propertyId,
      conversationId: id,
      key: question.id,
      onToken,
    });
    return this.transcript.keepAnswer(question, result);
  }

  private async view(
    conversation: ConversationEntity,
    question: MessageEntity,
    answer: MessageEntity,
  ): Promise<AnswerView> {
    const offer = contactReason({
      question: question.content,
      answered: answer.answered === true,
      answers: await this.transcript.answers(conversation.id),
      hasLead: conversation.leadId !== null,
    });
    return viewAnswer(answer, offer);
  }
}
