import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import { AiUsed } from '../../ports/ai';
import { Chatbots } from '../chatbots';
import type { AiUsageQuery, AiUsageView } from './ai-usage.dto';
import { AiUsageRepository, type DailyUse } from './ai-usage.repository';
import { ModelPrices } from './model-prices';

const dayMs = 24 * 3600 * 1000;

/** What the model services were used for, by whom, and what it cost. */
@Injectable()
export class AiUsage {
  constructor(
    private readonly usage: AiUsageRepository,
    private readonly prices: ModelPrices,
    private readonly chatbots: Chatbots,
  ) {}

  @Listens(AiUsed)
  async keep({ task, model, usage, more: { botId, seconds = null, broken = false } }: AiUsed): Promise<void> {
    const { inputTokens, outputTokens, estimated } = usage;
    await this.usage.add({
      botId: botId ?? null,
      task,
      model: model.slice(0, 100),
      inputTokens,
      outputTokens,
      seconds,
      estimated,
      broken,
      costMicros: this.prices.costOf({ model, inputTokens, outputTokens, seconds }),
    });
  }

  /** Throws NotFound for an unknown chatbot. */
  async byDay({ days = 30, bot_id }: AiUsageQuery): Promise<AiUsageView[]> {
    if (bot_id) await this.chatbots.get(bot_id);
    const first = new Date(Date.now() - (days - 1) * dayMs).toISOString().slice(0, 10);
    const rows = await this.usage.byDay(first, bot_id);
    const [credits, names] = await Promise.all([
      this.usage.creditsForAnswers(first),
      this.chatbots.names(rows.flatMap(({ botId }) => botId ?? [])),
    ]);
    const counted = new Set<string>();
    return rows.map((row) => {
      // What was paid belongs to the answers of the day, however many models worded them: it is named once.
      const key = `${row.day} ${row.botId}`;
      const isFirst = row.task === 'answer' && !counted.has(key);
      if (isFirst) counted.add(key);
      return viewUse(row, names, isFirst ? (credits.get(key) ?? 0) : 0);
    });
  }
}

const viewUse = (row: DailyUse, names: Map<string, string>, credits: number): AiUsageView => ({
  day: row.day,
  bot_id: row.botId,
  bot_name: row.botId === null ? null : (names.get(row.botId) ?? null),
  task: row.task,
  model: row.model,
  calls: row.calls,
  broken: row.broken,
  input_tokens: row.inputTokens,
  output_tokens: row.outputTokens,
  audio_seconds: row.seconds === null ? null : Math.round(row.seconds * 1000) / 1000,
  cost_usd: row.costMicros === null || row.unpriced > 0 ? null : row.costMicros / 1_000_000,
  credits,
});
