import { Id, ListOf, Moment, Nested, OneOf, SomeOf, Text, Whole } from '../../kernel/http/fields';
import { PageQuery } from '../../kernel/http/page';
import { PartialOf } from '../../kernel/http/partial';
import {
  type ChatbotEntity,
  type ChatbotFilter,
  chatbotFilters,
  type ChatbotStatus,
  chatbotStatuses,
} from './chatbot.entity';
import { type ContactMoment, contactMoments, usualContactRule } from './contact-moments';

export class ChatbotsQuery extends PageQuery {
  @Text({
    max: 200,
    optional: true,
    description: 'Words that all stand in name or description.',
    example: 'elm street',
  })
  q?: string;

  @OneOf(chatbotFilters, { optional: true, description: '`in_use`: all but the archived ones.' })
  status?: ChatbotFilter;
}

export class CreateChatbot {
  @Text({
    min: 1,
    max: 80,
    description: 'Shown to visitors above the conversation.',
    example: 'Ask about 123 Main St',
  })
  name!: string;

  @Text({ max: 2000, optional: true, description: 'For your team; visitors do not see it.' })
  description?: string;

  @Text({
    max: 2000,
    optional: true,
    description: 'How the chatbot comes across, in your words.',
    example: 'friendly and professional',
  })
  personality?: string;

  @Text({
    max: 50_000,
    optional: true,
    description: 'Notes the chatbot may answer from, beside its sources.',
  })
  knowledge_base?: string;

  @Text({ max: 500, optional: true, description: 'How answers are written.', example: 'concise' })
  response_style?: string;

  @Text({
    max: 500,
    optional: true,
    description: 'The first message. Empty: one made from the brand and the listing.',
  })
  greeting?: string;

  @ListOf('text', {
    max: 20,
    textMax: 12,
    optional: true,
    description: 'Languages offered, as BCP 47 tags.',
    example: ['en', 'es'],
  })
  languages?: string[];

  @ListOf('text', {
    max: 50,
    textMax: 300,
    optional: true,
    description:
      'Web sites that may show the chat in a frame: host names, or `*.` before one for all names below it. Empty: every secure site may.',
    example: ['www.example.com', '*.example.org'],
  })
  allowed_sites?: string[];

  @SomeOf(contactMoments, {
    optional: true,
    description:
      'When it offers the agent: talk of a visit, of money, a question it cannot answer, or `contact_after_answers`. Empty: never; the button is always there. Left out: all.',
  })
  contact_moments?: ContactMoment[];

  @Whole({
    min: 1,
    max: 20,
    optional: true,
    description: 'After which answer `third_answer` is; 3 when not said.',
  })
  contact_after_answers?: number;

  @Whole({
    min: 1,
    optional: true,
    nullable: true,
    description:
      'So many of its questions in a minute go to a language model; past them the built-in engine answers. Null: the limit of the installation.',
  })
  questions_per_minute?: number | null;

  @Whole({
    min: 0,
    optional: true,
    nullable: true,
    description:
      'So many credits in an hour its visitors’ answers may cost; past them the built-in engine answers. Null: the limit of the installation.',
  })
  credits_per_hour?: number | null;

  @ListOf('id', { max: 200, optional: true, description: 'The listings this chatbot speaks for.' })
  property_ids?: string[];
}

export class UpdateChatbot extends PartialOf(CreateChatbot) {
  @OneOf(chatbotStatuses, {
    optional: true,
    description: 'Paused: facts and contact only. Archived: the page says so and leads to the agent.',
  })
  status?: ChatbotStatus;
}

export class ChatbotView {
  @Id() bot_id!: string;
  @Text() name!: string;
  @Text() description!: string;
  @Text() personality!: string;
  @Text({ max: 50_000 }) knowledge_base!: string;
  @Text() response_style!: string;
  @Text() greeting!: string;
  @ListOf('text') languages!: string[];
  @ListOf('text') allowed_sites!: string[];
  @SomeOf(contactMoments) contact_moments!: ContactMoment[];
  @Whole() contact_after_answers!: number;
  @Whole({ nullable: true, description: 'Null: the limit of the installation.' }) questions_per_minute!:
    number | null;
  @Whole({ nullable: true, description: 'Null: the limit of the installation.' }) credits_per_hour!:
    number | null;
  @OneOf(chatbotStatuses) status!: ChatbotStatus;
  @ListOf('id') property_ids!: string[];
  @Moment() created_at!: string;
  @Whole() conversation_count!: number;
  @Moment({ nullable: true, description: 'Null before the first conversation.' }) last_active!: string | null;
  @Text({ description: 'The public page visitors talk on.' }) chat_url!: string;
}

export class CreatedChatbot {
  @Text() message!: string;
  @Nested(ChatbotView) chatbot!: ChatbotView;
  @Whole() credits_used!: number;
}

export function viewChatbot(row: ChatbotEntity, propertyIds: string[], publicBase: string): ChatbotView {
  return {
    bot_id: row.id,
    name: row.name,
    description: row.description,
    personality: row.personality,
    knowledge_base: row.knowledgeBase,
    response_style: row.responseStyle,
    greeting: row.greeting,
    languages: row.languages,
    allowed_sites: row.allowedSites ?? [],
    contact_moments: row.contactMoments ?? [...usualContactRule.moments],
    contact_after_answers: row.contactAfterAnswers,
    questions_per_minute: row.questionsPerMinute,
    credits_per_hour: row.creditsPerHour,
    status: row.status,
    property_ids: propertyIds,
    created_at: row.createdAt,
    conversation_count: row.conversationCount,
    last_active: row.lastActive,
    chat_url: `${publicBase}/chat/${row.id}`,
  };
}
