import { priceOf } from './price-of';

describe('the price of credits', () => {
  const packs = [
    { credits: 1000, amount_cents: 8000 },
    { credits: 100, amount_cents: 1000 },
    { credits: 500, amount_cents: 4500 },
  ];

  it.each([
    [10, 100],
    [100, 1000],
    [300, 3000],
    [500, 4500],
    [600, 5400],
    [2000, 16_000],
  ])('follows the largest pack within reach: %i credits cost %i cents', (credits, cents) => {
    expect(priceOf(credits, packs)).toBe(cents);
  });

  it('is never more than that of a larger pack', () => {
    expect(priceOf(480, packs)).toBe(4500);
    expect(priceOf(990, packs)).toBe(8000);
  });
});
