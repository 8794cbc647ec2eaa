import { CampaignFields, CampaignView } from '../../kernel/http/campaign';
import {
  Day,
  Flag,
  Id,
  ListOf,
  Moment,
  Nested,
  OneOf,
  Text,
  Whole,
  WholeInQuery,
} from '../../kernel/http/fields';

export class CampaignsQuery {
  @WholeInQuery({
    min: 1,
    max: 366,
    optional: true,
    description: 'How many days, today included (default 30).',
  })
  days?: number;
}

export class BusyCampaignView extends CampaignView {
  @Whole({ description: 'Visits by printed codes.' }) visits!: number;
  @Whole({ description: 'Conversations, however they began.' }) conversations!: number;
}

/** `utm_…`: only conversations, questions, scans and leads of that campaign; all else is not told apart by campaigns. */
export class OverviewQuery extends CampaignFields {
  @WholeInQuery({
    min: 1,
    max: 366,
    optional: true,
    description: 'How many days, today included (default 30).',
  })
  days?: number;
}

export class PeriodView {
  @Day() from!: string;
  @Day({ description: 'The last day, today.' }) to!: string;
  @Text({ description: 'Whose clocks count the days: those of the brokerage’s office hours, else UTC.' })
  time_zone!: string;
}

export class TotalsView {
  @Whole() chatbots!: number;
  @Whole() properties!: number;
  @Whole() sources!: number;
  @Whole() qr_codes!: number;
  @Whole({ description: 'In the period, as everything below.' }) conversations!: number;
  @Whole({ description: 'Questions visitors asked.' }) messages!: number;
  @Whole() scans!: number;
  @Whole() leads!: number;
  @Whole() credits_used!: number;
  @Whole() unanswered_questions!: number;
}

export class PreviousView {
  @Whole() conversations!: number;
  @Whole() scans!: number;
  @Whole() leads!: number;
  @Whole() credits_used!: number;
}

export class AttentionView {
  @Whole() failed_training!: number;
  @Whole({ description: 'In the last seven days.' }) unanswered_questions!: number;
  @Whole({
    description: 'Questions, each counted once whatever its words, that nobody has answered or dismissed.',
  })
  open_gaps!: number;
  @Flag({ description: 'Fewer than 50 credits can be spent.' }) low_credits!: boolean;
  @Whole() new_leads!: number;
}

export class DayView {
  @Day() day!: string;
  @Whole() conversations!: number;
  @Whole() messages!: number;
  @Whole() scans!: number;
  @Whole() leads!: number;
  @Whole() credits!: number;
}

export class ByChatbotView {
  @Id() bot_id!: string;
  @Text() name!: string;
  @Whole() conversations!: number;
  @Whole() leads!: number;
}

export class OverviewView {
  @Nested(PeriodView) period!: PeriodView;
  @Nested(TotalsView) totals!: TotalsView;
  @Nested(PreviousView, {
    nullable: true,
    description: 'The same number of days before; null while the organization is younger than that.',
  })
  previous!: PreviousView | null;
  @Nested(AttentionView) needs_attention!: AttentionView;
  @ListOf(DayView, { max: 366, description: 'Every day of the period, oldest first.' }) by_day!: DayView[];
  @ListOf(ByChatbotView, { description: 'Busiest first.' }) by_chatbot!: ByChatbotView[];
}

export class ActivityQuery {
  @WholeInQuery({ min: 1, max: 100, optional: true, description: 'How many (default 20).' }) limit?: number;
}

export const activityKinds = ['lead', 'conversation', 'training', 'chatbot', 'property', 'qr_code'] as const;

export class ActivityView {
  @Text({ description: 'Unique within the list.' }) activity_id!: string;
  @OneOf(activityKinds) kind!: (typeof activityKinds)[number];
  @Text() title!: string;
  @Text() detail!: string;
  @Id() entity_id!: string;
  @Moment() created_at!: string;
}
