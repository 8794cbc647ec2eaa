import { oneLine } from './decode-text';
import type { Item } from './structured-data';

// Schema.org lets every value be one or many, text or number or a thing of its own.

export const typed = (item: Item, name: RegExp): boolean =>
  texts(item['@type']).some((type) => name.test(type));
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
export const texts = (value: unknown): string[] =>
  list(value)
    .filter((one) => typeof one === 'string')
    .map((one) => oneLine(one))
    .filter(Boolean);
export const nested = (value: unknown): Item[] =>
  list(value).filter((one): one is Item => typeof one === 'object' && one !== null && !Array.isArray(one));

export function word(value: unknown): string | undefined {
  const [first] = list(value);
  if (typeof first === 'number' || typeof first === 'boolean') return String(first);
  if (typeof first === 'string') return oneLine(first) || undefined;
  return nested(value)
    .map((one) => one['name'])
    .filter((name) => typeof name === 'string')
    .map(oneLine)[0];
}

export function number(value: unknown): number | undefined {
  const [first] = list(value);
  if (typeof first === 'object' && first !== null) return number((first as Item)['value']);
  const text = typeof first === 'string' ? first.replace(/[$,\s]/g, '') : first;
  const found = typeof text === 'string' ? Number.parseFloat(text) : text;
  return typeof found === 'number' && Number.isFinite(found) && found >= 0 && found < 1e10
    ? found
    : undefined;
}

export function year(value: unknown): number | undefined {
  const found = number(value);
  return found && Number.isInteger(found) && found > 1600 && found < 2100 ? found : undefined;
}

/** Without what nobody said. */
export const defined = <T extends object>(facts: T): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
