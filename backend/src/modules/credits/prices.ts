import type { AiTariff } from '../../ports/ai';

/** The one table of prices, in credits and US cents; served at `GET /api/credits/prices`. */

export const prices = {
  chatbot: { credits: 10, description: 'Create a chatbot' },
  training: { credits: 5, description: 'Teach a web address or a document' },
  training_page: { credits: 1, description: 'Each further page of a crawled site' },
  answer: {
    credits: 1,
    description:
      'An answer by an external AI model: 1 for each 2 US cents that the model costs, begun ones too; of a model without a set price 1 for each 4,000 tokens, at most 5; with your own key always 1',
  },
  built_in_answer: { credits: 0, description: 'An answer by the built-in engine' },
} as const satisfies Record<string, { credits: number; description: string }>;

/** An answer by a model whose price nobody has set costs a credit for so many tokens, begun ones too. */
const answerTokens = 4000;
const dearestByTokens = 5;
/** One by a model with a price costs a credit for so many US cents that the operator pays for it, begun ones too. */
const answerCents = 2;
const dearestByPrice = 50;

interface AnswerTokens {
  /** Tokens that the model read, and wrote. */
  inputTokens: number;
  outputTokens: number;
}

/** Credits for an answer by a model; with the organization's own key it is paid for already, and costs the least there is. */
export function creditsForAnswer({ inputTokens, outputTokens }: AnswerTokens, tariff: AiTariff): number {
  const least = prices.answer.credits;
  if (tariff === 'own_key') return least;
  if (tariff === null)
    return Math.min(dearestByTokens, Math.max(least, Math.ceil((inputTokens + outputTokens) / answerTokens)));
  const cents = (inputTokens * tariff.input + outputTokens * tariff.output) / 10_000;
  return Math.min(dearestByPrice, Math.max(least, Math.ceil(cents / answerCents)));
}

export type PriceKind = keyof typeof prices;

/** Everything that has a price, in the order of the table. */
export const priceKinds = Object.keys(prices) as PriceKind[];

/** From this many credits on, one costs so many cents. */
const steps = [
  { from: 10, cents: 10 },
  { from: 500, cents: 9 },
  { from: 1000, cents: 8 },
  { from: 5000, cents: 7 },
  { from: 10_000, cents: 6 },
] as const;

/** Fewer would cost less than the smallest amount a card can be charged; more than a person buys at once. */
export const smallestPurchase = steps[0].from;
export const largestPurchase = 1_000_000;

/** US cents for that many credits: never more than a larger number would cost. */
export function priceInCents(credits: number): number {
  const own = steps.findLast(({ from }) => credits >= from) ?? steps[0];
  const larger = steps.filter(({ from }) => from > credits).map(({ from, cents }) => from * cents);
  return Math.min(credits * own.cents, ...larger);
}

export const packs = [100, 500, 1000, 5000, 10_000].map((credits) => ({
  credits,
  amount_cents: priceInCents(credits),
}));

export const plans = {
  starter: { monthlyCredits: 0, monthlyCents: 0 },
  professional: { monthlyCredits: 2000, monthlyCents: 9900 },
  enterprise: { monthlyCredits: 10_000, monthlyCents: 39_900 },
} as const;

export type Plan = keyof typeof plans;

export const isPlan = (text: string | null | undefined): text is Plan =>
  typeof text === 'string' && Object.hasOwn(plans, text);

export const paidPlans = ['professional', 'enterprise'] as const satisfies Plan[];
