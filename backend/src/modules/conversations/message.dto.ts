import { Flag, Id, ListOf, Moment, Nested, OneOf, Text, Whole, WholeInQuery } from '../../kernel/http/fields';
import { CampaignFields } from '../../kernel/http/campaign';
import { type ContactReason, contactReasons } from './contact-offer';
import { channels, type Channel, type ConversationEntity } from './conversation.entity';
import { type HandOverState, handOverStates } from './hand-over-states';
import { type MessageEntity, type MessageRole, messageRoles } from './message.entity';

/** Characters of one question. */
export const longestMessage = 2000;

export class StartConversation extends CampaignFields {
  @Id({
    optional: true,
    nullable: true,
    description: 'The listing the visitor looks at; one of the chatbot’s.',
  })
  property_id?: string | null;

  @Text({
    max: 64,
    optional: true,
    nullable: true,
    description: 'The code on the sign that brought the visitor.',
  })
  qr_code?: string | null;

  @Text({
    max: 16,
    pattern: /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)*$/,
    optional: true,
    description: 'BCP 47 tag.',
    example: 'en',
  })
  language?: string;

  @OneOf(channels, { optional: true })
  channel?: Channel;
}

export class StartedConversation {
  @Id() conversation_id!: string;
  @Text({ description: 'Shown once; send it as a bearer token with every message.' }) visitor_token!: string;
}

export class SendMessage {
  @Text({ min: 1, max: longestMessage, example: 'Is it still available?' })
  content!: string;

  @Text({
    min: 8,
    max: 60,
    pattern: /^[\w-]+$/,
    optional: true,
    description: 'Your own name for the message: sending it again gives the same answer.',
  })
  client_key?: string;
}

export class EventsQuery {
  @WholeInQuery({ optional: true, description: 'Position of the last message that is known (default 0).' })
  after?: number;
}

export class MessageCitation {
  @Text({ nullable: true }) source_id!: string | null;
  @Text() title!: string;
  @Text({ nullable: true }) url!: string | null;
  @Whole({ nullable: true }) page!: number | null;
  @Text() snippet!: string;
  @Whole({ nullable: true, optional: true, description: 'Second of the recording where it is said.' })
  start_seconds?: number | null;
}

export const answerers = ['bot', 'person'] as const;

/** An answer as the visitor gets it. */
export class AnswerView {
  @Id({ description: 'Of the answer; of the question itself when a person answers later.' })
  message_id!: string;
  @Text({ max: 100_000 }) content!: string;
  @ListOf(MessageCitation) citations!: MessageCitation[];
  @Flag({ description: 'False when the material does not hold the answer.' }) answered!: boolean;
  @OneOf(answerers, {
    description:
      '`person`: somebody of the brokerage has the conversation and will write; `content` says so.',
  })
  answered_by!: (typeof answerers)[number];
  @Flag({ description: 'The chatbot does not know, and the agent can be asked.' }) can_ask_agent!: boolean;
  @OneOf(contactReasons, {
    nullable: true,
    description:
      'Why this is a moment to offer the agent, `address_given`: the visitor wrote a number or an e-mail address; null when it is none.',
  })
  offer_contact!: ContactReason | null;
}

export class VisitorMessage {
  @Id() message_id!: string;
  @OneOf(messageRoles) role!: MessageRole;
  @Text({ max: 100_000 }) content!: string;
  @ListOf(MessageCitation) citations!: MessageCitation[];
  @Flag({ nullable: true }) answered!: boolean | null;
  @Text({ nullable: true, description: 'Who wrote it, for messages of role `agent`.' }) author_name!:
    string | null;
  @Whole({ description: 'From 1, in the order of the conversation.' }) position!: number;
  @Moment() created_at!: string;
}

/** Who answers a conversation, as its visitor is told. */
export class HandOverView {
  @OneOf(handOverStates) state!: HandOverState;
  @Text({ nullable: true, description: 'Who was asked to come, or has come.' }) agent_name!: string | null;
  @Moment({ nullable: true, description: 'Since when the visitor waits for a person.' }) asked_at!:
    string | null;
  @Moment({ nullable: true, description: 'When the agent’s hours begin again, if they were over.' })
  back_at!: string | null;
  @Flag({ description: 'The visitor waited and nobody could come.' }) missed!: boolean;
}

/** A conversation as its visitor sees it again. */
export class VisitorConversation {
  @Id() conversation_id!: string;
  @Id() bot_id!: string;
  @Id({ nullable: true }) property_id!: string | null;
  @Text() status!: string;
  @Nested(HandOverView) hand_over!: HandOverView;
  @ListOf(VisitorMessage, { max: 500 }) messages!: VisitorMessage[];
}

export const viewVisitorMessage = ({
  id,
  role,
  content,
  citations,
  answered,
  authorName,
  position,
  createdAt,
}: MessageEntity): VisitorMessage => ({
  message_id: id,
  role,
  content,
  citations,
  answered,
  author_name: authorName,
  position,
  created_at: createdAt,
});

export const viewHandOver = ({
  state,
  agentName,
  askedAt,
  backAt,
  missedAt,
}: ConversationEntity): HandOverView => ({
  state,
  agent_name: agentName,
  asked_at: askedAt,
  back_at: backAt,
  missed: missedAt !== null,
});

export const viewAnswer = (
  { id, content, citations, answered, gap }: MessageEntity,
  offer: ContactReason | null,
): AnswerView => ({
  message_id: id,
  content,
  citations,
  answered: answered === true,
  answered_by: 'bot',
  can_ask_agent: gap !== null,
  offer_contact: offer,
});
