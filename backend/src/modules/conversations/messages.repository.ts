import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Database } from '../../kernel/database/database';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { MessageEntity } from './message.entity';

/** What makes a question, tried again by the visitor's page, the same question. */
export const questionKey = (key: string): string => `q:${key}`;

/** The same for what people of the brokerage write. */
export const agentKey = (key: string): string => `p:${key}`;

/** The id of the question a message answers; null when it answers none. */
export const questionOf = ({ clientKey }: MessageEntity): string | null =>
  clientKey?.startsWith('a:') ? clientKey.slice(2) : null;

/** Allows one answer to each question. */
export const answerKey = (questionId: string): string => `a:${questionId}`;

@Injectable()
export class MessagesRepository extends TenantRepository<MessageEntity> {
  constructor(database: Database) {
    super(database, MessageEntity);
  }

  /** The whole conversation, in its order; the newest 500 messages of a very long one. */
  async ofConversation(conversationId: string): Promise<MessageEntity[]> {
    return (await this.find({ where: { conversationId }, order: { position: 'DESC' }, take: 500 })).reverse();
  }

  /** However long it is. */
  all(conversationId: string): Promise<MessageEntity[]> {
    return this.find({ where: { conversationId }, order: { position: 'ASC' } });
  }

  /** The newest messages before `position`, oldest first. */
  async before(conversationId: string, position: number, count: number): Promise<MessageEntity[]> {
    const first = Math.max(0, position - 1 - count);
    const messages = await this.find({
      where: { conversationId, position: MoreThan(first) },
      order: { position: 'ASC' },
      take: count + 1,
    });
    return messages.filter((message) => message.position < position);
  }

  in(conversationId: string, id: string): Promise<MessageEntity | null> {
    return this.findOne({ id, conversationId });
  }

  byKey(conversationId: string, clientKey: string): Promise<MessageEntity | null> {
    return this.findOne({ conversationId, clientKey });
  }

  /** What came after a position, in order; at most 500. */
  since(conversationId: string, position: number): Promise<MessageEntity[]> {
    return this.find({
      where: { conversationId, position: MoreThan(position) },
      order: { position: 'ASC' },
      take: 500,
    });
  }

  question(conversationId: string, key: string): Promise<MessageEntity | null> {
    return this.byKey(conversationId, questionKey(key));
  }

  answerTo({ id, conversationId }: MessageEntity): Promise<MessageEntity | null> {
    return this.byKey(conversationId, answerKey(id));
  }

  some(ids: string[]): Promise<MessageEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.find({ where: { id: In(ids) } });
  }
}
