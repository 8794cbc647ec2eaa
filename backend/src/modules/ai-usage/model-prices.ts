import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { priceOfModel } from '../../env/model-prices';

const perMillion = 1_000_000;
const microsPerDollar = 1_000_000;
const largest = 2_147_483_647;

interface Used {
  model: string;
  inputTokens: number;
  outputTokens: number;
  seconds: number | null;
}

/** What the operator says a model costs; vendors' prices change too often to be known here. */
@Injectable()
export class ModelPrices {
  constructor(private readonly env: Env) {}

  /** Millionths of a dollar; null for a model without a price. */
  costOf({ model, inputTokens, outputTokens, seconds }: Used): number | null {
    const price = priceOfModel(this.env.OPENAI_PRICES, model);
    if (!price) return null;
    const tokens = (inputTokens * price.input + outputTokens * price.output) / perMillion;
    const dollars = price.minute > 0 && seconds !== null ? (seconds / 60) * price.minute : tokens;
    return Math.min(largest, Math.round(dollars * microsPerDollar));
  }
}
