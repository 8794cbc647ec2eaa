import { Flag, Id, ListOf, Moment, OneOf, Text, Whole } from '../../kernel/http/fields';
import { PageQuery } from '../../kernel/http/page';
import {
  channels,
  type Channel,
  type ConversationEntity,
  type ConversationStatus,
  conversationStatuses,
} from './conversation.entity';
import { type MessageEntity, type MessageRole, messageRoles } from './message.entity';
import { MessageCitation } from './message.dto';

/** Filters of the inbox. */
export class ConversationsQuery extends PageQuery {
  @Id({ optional: true })
  bot_id?: string;

  @OneOf(conversationStatuses, { optional: true })
  status?: ConversationStatus;

  @Text({ max: 200, optional: true, description: 'Words that stand in a message.' })
  q?: string;
}

export class UpdateConversation {
  @OneOf(conversationStatuses)
  status!: ConversationStatus;
}

export class ConversationView {
  @Id() conversation_id!: string;
  @Id() bot_id!: string;
  @Text({ nullable: true }) bot_name!: string | null;
  @Id({ nullable: true }) property_id!: string | null;
  @Text({ nullable: true }) property_address!: string | null;
  @Moment() started_at!: string;
  @Moment({ nullable: true }) last_message_at!: string | null;
  @Text({ nullable: true, description: 'The beginning of the newest message.' }) last_message!: string | null;
  @Whole() message_count!: number;
  @Whole() unanswered_count!: number;
  @OneOf(conversationStatuses) status!: ConversationStatus;
  @OneOf(channels) channel!: Channel;
  @Text({ max: 16 }) language!: string;
  @Text({ nullable: true, max: 64, description: 'The code on the sign that brought the visitor.' }) qr_code!:
    string | null;
  @Id({ nullable: true }) lead_id!: string | null;
}

export class InboxMessage {
  @Id() message_id!: string;
  @OneOf(messageRoles) role!: MessageRole;
  @Text({ max: 100_000 }) content!: string;
  @ListOf(MessageCitation) citations!: MessageCitation[];
  @Flag({ nullable: true, description: 'Whether the material held the answer; null for visitors.' })
  answered!: boolean | null;
  @Text({ nullable: true, description: 'What made the answer: curated, facts, built_in, model or policy.' })
  engine!: string | null;
  @Moment() created_at!: string;
}

export class ConversationDetail extends ConversationView {
  @ListOf(InboxMessage, { max: 500 }) messages!: InboxMessage[];
}

/** Names that other modules know. */
export interface ConversationNames {
  botName: string | null;
  propertyAddress: string | null;
}

export const viewConversation = (row: ConversationEntity, names: ConversationNames): ConversationView => ({
  conversation_id: row.id,
  bot_id: row.botId,
  bot_name: names.botName,
  property_id: row.propertyId,
  property_address: names.propertyAddress,
  started_at: row.createdAt,
  last_message_at: row.lastMessageAt,
  last_message: row.lastMessage,
  message_count: row.messageCount,
  unanswered_count: row.unansweredCount,
  status: row.status,
  channel: row.channel,
  language: row.language,
  qr_code: row.qrCode,
  lead_id: row.leadId,
});

export const viewInboxMessage = ({
  id,
  role,
  content,
  citations,
  answered,
  engine,
  createdAt,
}: MessageEntity): InboxMessage => ({
  message_id: id,
  role,
  content,
  citations,
  answered,
  engine,
  created_at: createdAt,
});
