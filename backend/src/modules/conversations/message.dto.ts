import { Flag, Id, ListOf, Moment, OneOf, Text, Whole } from '../../kernel/http/fields';
import { channels, type Channel } from './conversation.entity';
import { type MessageEntity, type MessageRole, messageRoles } from './message.entity';
import { contactReasons, type ContactReason } from './contact-offer';

/** Characters of one question. */
export const longestMessage = 2000;

export class StartConversation {
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

export class MessageCitation {
  @Text({ nullable: true }) source_id!: string | null;
  @Text() title!: string;
  @Text({ nullable: true }) url!: string | null;
  @Whole({ nullable: true }) page!: number | null;
  @Text() snippet!: string;
  @Whole({ nullable: true, optional: true, description: 'Second of the recording where it is said.' })
  start_seconds?: number | null;
}

/** An answer as the visitor gets it. */
export class AnswerView {
  @Id() message_id!: string;
  @Text({ max: 100_000 }) content!: string;
  @ListOf(MessageCitation) citations!: MessageCitation[];
  @Flag({ description: 'False when the material does not hold the answer.' }) answered!: boolean;
  @OneOf(contactReasons, {
    nullable: true,
    description: 'Why this is a moment to offer the agent; null when it is not.',
  })
  offer_contact!: ContactReason | null;
}

export class VisitorMessage {
  @Id() message_id!: string;
  @OneOf(messageRoles) role!: MessageRole;
  @Text({ max: 100_000 }) content!: string;
  @ListOf(MessageCitation) citations!: MessageCitation[];
  @Flag({ nullable: true }) answered!: boolean | null;
  @Moment() created_at!: string;
}

/** A conversation as its visitor sees it again. */
export class VisitorConversation {
  @Id() conversation_id!: string;
  @Id() bot_id!: string;
  @Id({ nullable: true }) property_id!: string | null;
  @Text() status!: string;
  @ListOf(VisitorMessage, { max: 500 }) messages!: VisitorMessage[];
}

export const viewVisitorMessage = ({
  id,
  role,
  content,
  citations,
  answered,
  createdAt,
}: MessageEntity): VisitorMessage => ({
  message_id: id,
  role,
  content,
  citations,
  answered,
  created_at: createdAt,
});

export const viewAnswer = (
  { id, content, citations, answered }: MessageEntity,
  offer: ContactReason | null,
): AnswerView => ({
  message_id: id,
  content,
  citations,
  answered: answered === true,
  offer_contact: offer,
});
