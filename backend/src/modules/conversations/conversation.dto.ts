import { Flag, Id, ListOf, Moment, Nested, OneOf, Text, Whole } from '../../kernel/http/fields';
import { CampaignView, viewCampaign } from '../../kernel/http/campaign';
import { PageQuery } from '../../kernel/http/page';
import {
  channels,
  type Channel,
  type ConversationEntity,
  type ConversationStatus,
  conversationStatuses,
} from './conversation.entity';
import { type HandOverState, handOverStates } from './hand-over-states';
import { type MessageEntity, type MessageRole, messageRoles } from './message.entity';
import { HandOverView, longestMessage, MessageCitation, viewHandOver } from './message.dto';

/** Filters of the inbox. */
export class ConversationsQuery extends PageQuery {
  @Id({ optional: true })
  bot_id?: string;

  @OneOf(conversationStatuses, { optional: true })
  status?: ConversationStatus;

  @OneOf(handOverStates, { optional: true, description: 'Who answers.' })
  state?: HandOverState;

  @Text({ max: 200, optional: true, description: 'Words that all stand in one message.' })
  q?: string;
}

export class UpdateConversation {
  @OneOf(conversationStatuses)
  status!: ConversationStatus;
}

/** What agents do with a conversation; asking and timing out are not theirs. */
const agentActions = ['take_over', 'give_back', 'close', 'reopen'] as const;
export type AgentAction = (typeof agentActions)[number];

export class ActOnConversation {
  @OneOf(agentActions, { example: 'take_over' })
  action!: AgentAction;
}

export class WriteToVisitor {
  @Text({ min: 1, max: longestMessage, example: 'Yes, the roof is from 2021.' })
  content!: string;

  @Text({
    min: 8,
    max: 60,
    pattern: /^[\w-]+$/,
    optional: true,
    description: 'Your own name for the message: sent again it stays one message.',
  })
  client_key?: string;
}

export class ConversationView extends CampaignView {
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
  @Nested(HandOverView) hand_over!: HandOverView;
  @Id({ nullable: true, description: 'Who was asked to come, or has come.' }) agent_id!: string | null;
  @Whole({ description: 'Messages to a person that no person has looked at.' }) unread_count!: number;
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
  @Text({ nullable: true, description: 'Who wrote it, for messages of role `agent`.' }) author_name!:
    string | null;
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
  ...viewCampaign(row),
  lead_id: row.leadId,
  hand_over: viewHandOver(row),
  agent_id: row.agentId,
  unread_count: row.unreadCount,
});

export const viewInboxMessage = ({
  id,
  role,
  content,
  citations,
  answered,
  engine,
  authorName,
  createdAt,
}: MessageEntity): InboxMessage => ({
  message_id: id,
  role,
  content,
  citations,
  answered,
  engine,
  author_name: authorName,
  created_at: createdAt,
});
