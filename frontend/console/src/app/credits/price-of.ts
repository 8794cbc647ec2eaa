import type { PricesView } from './credits-api';

/**
 * US cents for that many credits, as the server reckons: each costs what it costs in the largest
 * pack within reach, and nobody pays more than for a larger pack.
 */
export function priceOf(credits: number, packs: PricesView['packs']): number {
  const rising = [...packs].sort((a, b) => a.credits - b.credits);
  const own = rising.findLast((pack) => pack.credits <= credits) ?? rising[0];
  if (!own) return 0;
  const larger = rising.filter((pack) => pack.credits > credits).map((pack) => pack.amount_cents);
  return Math.min(Math.round((credits * own.amount_cents) / own.credits), ...larger);
}
