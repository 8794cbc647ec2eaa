import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import { Chatbots } from '../chatbots';
import type { AnswerResult, Turn } from '../knowledge';
import { QuestionAnswered } from './conversation.events';
import { ConversationsRepository } from './conversations.repository';
import type { SendMessage } from './message.dto';
import type { MessageEntity } from './message.entity';
import { answerKey, MessagesRepository, questionKey } from './messages.repository';

/** Earlier messages an answer may lean on. */
const remembered = 10;

/** What was said, in order, each question with at most one answer. */
@Injectable()
export class Transcript {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly chatbots: Chatbots,
    private readonly events: Events,
  ) {}

  /** The question if it was sent before under its `client_key`, with its answer if it has one. */
  async known(
    conversationId: string,
    { client_key: key }: SendMessage,
  ): Promise<{ question: MessageEntity | null; answer: MessageEntity | null }> {
    const question = key ? await this.messages.question(conversationId, key) : null;
    return { question, answer: question && (await this.messages.answerTo(question)) };
  }

  async history({ conversationId, position }: MessageEntity): Promise<Turn[]> {
    const messages = await this.messages.before(conversationId, position, remembered);
    return messages.map(({ role, content }) => ({ role, content }));
  }

  answers(conversationId: string): Promise<number> {
    return this.messages.answers(conversationId);
  }

  keepQuestion(conversationId: string, { content, client_key: key }: SendMessage): Promise<MessageEntity> {
    return this.database.transaction(async () => {
      await this.conversations.lock(conversationId);
      const earlier = key ? await this.messages.question(conversationId, key) : null;
      if (earlier) return earlier;
      const position = await this.conversations.grow(conversationId, preview(content), false);
      return this.messages.add({
        conversationId,
        position,
        role: 'visitor',
        content,
        citations: [],
        clientKey: key ? questionKey(key) : null,
      });
    });
  }

  keepAnswer(
    question: MessageEntity,
    { content, citations, answered, engine, gap }: AnswerResult,
  ): Promise<MessageEntity> {
    const { conversationId } = question;
    return this.database.transaction(async () => {
      const { botId } = await this.conversations.lock(conversationId);
      // A second try of the same question may have been quicker.
      const earlier = await this.messages.answerTo(question);
      if (earlier) return earlier;
      const position = await this.conversations.grow(conversationId, preview(content), !answered);
      const clientKey = answerKey(question.id);
      const message = await this.messages.add({
        conversationId,
        position,
        role: 'assistant',
        content,
        citations,
        answered,
        engine,
        gap,
        clientKey,
      });
      await this.chatbots.conversationContinued(botId);
      await this.events.publish(new QuestionAnswered(conversationId, message.id, answered, gap));
      return message;
    });
  }
}

const preview = (content: string): string => [...content.replace(/\s+/g, ' ').trim()].slice(0, 140).join('');
