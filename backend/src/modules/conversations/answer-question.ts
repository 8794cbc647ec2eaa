import { Injectable } from '@nestjs/common';
import type { ContactRule } from '../chatbots';
import { BotAnswers } from './bot-answers';
import { ChatLimits } from './chat-limits';
import { chatStrings, fill } from './chat-strings';
import { pageLanguage } from './page-language';
import { contactReason } from './contact-offer';
import type { ConversationEntity } from './conversation.entity';
import { ConversationsRepository } from './conversations.repository';
import { type AnswerView, type SendMessage, viewAnswer } from './message.dto';
import type { MessageEntity } from './message.entity';
import { Transcript } from './transcript';
import { Visits } from './visits.service';

/** One question of a visitor from its arrival to its kept answer. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly visits: Visits,
    private readonly conversations: ConversationsRepository,
    private readonly transcript: Transcript,
    private readonly botAnswers: BotAnswers,
    private readonly limits: ChatLimits,
  ) {}

  /**
   * Throws `RateLimited` before anything happens. `onToken` gets the answer piece by piece; the answer is kept even when
   * nobody waits for it any more. While a person has the conversation, the question is kept for them and no bot answers.
   */
  async answer(
    conversationId: string,
    sent: SendMessage,
    onToken?: (piece: string) => void,
  ): Promise<AnswerView> {
    const { botId } = await this.conversations.get(conversationId);
    const bot = await this.visits.openBot(botId);
    const known = await this.transcript.known(conversationId, sent);
    if (known.question && known.answer) return this.view(known.question, known.answer, bot.contact);
    await this.limits.count(conversationId, bot.id);
    const { question, conversation } = known.question
      ? { question: known.question, conversation: await this.conversations.get(conversationId) }
      : await this.transcript.keepQuestion(conversationId, sent);
    if (conversation.state === 'human') return forPerson(conversation, question);
    const answer = await this.botAnswers.make(conversation, bot, question, onToken);
    return answer
      ? this.view(question, answer, bot.contact)
      : forPerson(await this.conversations.get(conversationId), question);
  }

  private async view(question: MessageEntity, answer: MessageEntity, rule: ContactRule): Promise<AnswerView> {
    const asked = {
      question: question.content,
      answered: answer.answered === true,
      ...(await this.conversations.soFar(question.conversationId)),
    };
    const offer = contactReason(asked, rule);
    // Both answers end with the offer itself; any other moment is taken once in a conversation.
    const asks = offer === null || offer === 'unanswered' || offer === 'address_given';
    return viewAnswer(
      answer,
      asks || (await this.conversations.offerContactOnce(question.conversationId, answer.id)) ? offer : null,
    );
  }
}

const forPerson = ({ language, agentName }: ConversationEntity, question: MessageEntity): AnswerView => ({
  message_id: question.id,
  content: fill(chatStrings(pageLanguage(language, undefined)).personAnswers, { name: agentName ?? '' }),
  citations: [],
  answered: false,
  answered_by: 'person',
  can_ask_agent: false,
  offer_contact: null,
});
