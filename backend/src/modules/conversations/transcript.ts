import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import type { AnswerResult, Turn } from '../knowledge';
import type { ConversationEntity } from './conversation.entity';
import { QuestionAnswered, VisitorWrote } from './conversation.events';
import { ConversationsRepository } from './conversations.repository';
import { HandOver } from './hand-over';
import type { SendMessage } from './message.dto';
import type { MessageEntity } from './message.entity';
import { answerKey, MessagesRepository, questionKey } from './messages.repository';

/** A question, and the conversation it was asked in. */
export interface Asked {
  question: MessageEntity;
  conversation: ConversationEntity;
}

/** Earlier messages an answer may lean on. */
const remembered = 10;

/** What visitors and the bot said, in order, each question with at most one answer. */
@Injectable()
export class Transcript {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly handOver: HandOver,
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
    return messages.map(({ role, content }) => ({ role: role === 'visitor' ? role : 'assistant', content }));
  }

  /** With the conversation as it is then. */
  keepQuestion(conversationId: string, { content, client_key: key }: SendMessage): Promise<Asked> {
    return this.database.transaction(async () => {
      const before = await this.conversations.lock(conversationId);
      const { state } = before;
      const earlier = key ? await this.messages.question(conversationId, key) : null;
      if (earlier) return { question: earlier, conversation: before };
      const conversation = state === 'closed' ? await this.handOver.reopen(conversationId) : before;
      const toPerson = state === 'human' || state === 'waiting';
      const position = await this.conversations.grow(conversationId, preview(content), { unread: toPerson });
      const question = await this.messages.add({
        conversationId,
        position,
        role: 'visitor',
        content,
        citations: [],
        clientKey: key ? questionKey(key) : null,
      });
      await this.events.publish(new VisitorWrote(conversationId, question.id, state === 'human'));
      return { question, conversation };
    });
  }

  /** Null, and nothing kept, when a person has the conversation by now. */
  keepAnswer(
    question: MessageEntity,
    { content, citations, answered, engine, gap }: AnswerResult,
  ): Promise<MessageEntity | null> {
    const { conversationId } = question;
    return this.database.transaction(async () => {
      const { state, botId } = await this.conversations.lock(conversationId);
      if (state === 'human') return null;
      // A second try of the same question may have been quicker.
      const earlier = await this.messages.answerTo(question);
      if (earlier) return earlier;
      const position = await this.conversations.grow(conversationId, preview(content), {
        unanswered: !answered,
      });
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
      const sourceIds = [...new Set(citations.flatMap(({ source_id }) => source_id ?? []))];
      await this.events.publish(
        new QuestionAnswered(conversationId, message.id, { botId, answered, gap, sourceIds }),
      );
      return message;
    });
  }
}

export const preview = (content: string): string =>
  [...content.replace(/\s+/g, ' ').trim()].slice(0, 140).join('');
