import { Day, Decimal, Id, OneOf, Text, Whole, WholeInQuery } from '../../kernel/http/fields';
import { aiTasks, type AiTask } from '../../ports/ai';

export class AiUsageQuery {
  @WholeInQuery({
    min: 1,
    max: 366,
    optional: true,
    description: 'How many days back, today included (default 30).',
  })
  days?: number;
  @Id({ optional: true }) bot_id?: string;
}

export class AiUsageView {
  @Day({ description: 'UTC.' }) day!: string;
  @Id({
    nullable: true,
    description: 'Null for work that is no chatbot’s, such as vectors of what was taught.',
  })
  bot_id!: string | null;
  @Text({ max: 80, nullable: true }) bot_name!: string | null;
  @OneOf(aiTasks) task!: AiTask;
  @Text({ max: 100 }) model!: string;
  @Whole() calls!: number;
  @Whole({ description: 'Answers that broke off.' }) broken!: number;
  @Whole() input_tokens!: number;
  @Whole() output_tokens!: number;
  @Decimal({ nullable: true, places: 3, description: 'Length of recordings.' }) audio_seconds!: number | null;
  @Decimal({
    nullable: true,
    places: 6,
    description:
      'US dollars at the prices the operator has set (OPENAI_PRICES); null without one for the model.',
  })
  cost_usd!: number | null;
  @Whole({ description: 'Credits paid for the answers of that chatbot on that day; 0 for other work.' })
  credits!: number;
}
