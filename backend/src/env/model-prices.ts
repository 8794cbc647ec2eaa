import { BadSetting } from './setting-reader';

/** Dollars for a million tokens, or for a minute of a recording. */
export interface ModelPrice {
  input: number;
  output: number;
  minute: number;
}

/** `model=2/10`: dollars for a million tokens in and out; `model=0.006/min`: for a minute of a recording. */
export function modelPrices(parts: string[]): Map<string, ModelPrice> {
  return new Map(
    parts.map((part) => {
      const [, model, input, output] =
        /^([^\s=]+)=(\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?|min))?$/.exec(part) ?? [];
      if (!model || !input)
        throw new BadSetting(
          `OPENAI_PRICES must be a list such as "gpt-6-luna=2/10, gpt-transcribe=0.006/min", not "${part}".`,
        );
      const price = Number(input);
      return output === 'min'
        ? [model, { input: 0, output: 0, minute: price }]
        : [model, { input: price, output: Number(output ?? 0), minute: 0 }];
    }),
  );
}

/** What the operator says a model costs; a dated version ("gpt-6-luna-2026-09-01") costs what its model does. */
export const priceOfModel = (
  prices: ReadonlyMap<string, ModelPrice>,
  model: string,
): ModelPrice | undefined => prices.get(model) ?? prices.get(model.replace(/-\d{4}-\d{2}-\d{2}$/, ''));
