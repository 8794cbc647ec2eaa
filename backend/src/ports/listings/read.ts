/** Reads single values out of a vendor's JSON, whose shape is never to be trusted: absent, null and wrong are all undefined. */
export type Raw = Record<string, unknown>;

/** The value if it is an object. */
export const record = (value: unknown): Raw | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : undefined;

/** The objects of a list; anything else in it is passed over. */
export const records = (value: unknown): Raw[] =>
  Array.isArray(value) ? value.map(record).filter((each) => each !== undefined) : [];

/** Text or a number as text, without NUL, trimmed and cut at `max` characters; undefined when nothing is left. */
export function text(raw: Raw | undefined, key: string, max = 4000): string | undefined {
  const value = raw?.[key];
  const words =
    typeof value === 'number'
      ? String(value)
      : typeof value === 'string'
        ? value.replaceAll('\0', '').trim()
        : '';
  return words.slice(0, max) || undefined;
}

/** Numbers, also those a vendor wrote as text. */
export function number(raw: Raw | undefined, key: string): number | undefined {
  const value = raw?.[key];
  const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : undefined;
}

/** A number above zero: several vendors write 0 for "unknown". */
export function positive(raw: Raw | undefined, key: string): number | undefined {
  const value = number(raw, key);
  return value !== undefined && value > 0 ? value : undefined;
}

/** A real true or false. */
export function flag(raw: Raw | undefined, key: string): boolean | undefined {
  const value = raw?.[key];
  return typeof value === 'boolean' ? value : undefined;
}

/** A list of texts, also when the vendor joined it with commas. */
export function texts(raw: Raw | undefined, key: string): string[] {
  const value = raw?.[key];
  const parts = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return parts
    .filter((part) => typeof part === 'string')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** An https address to show, nothing else. */
export const link = (raw: Raw | undefined, key: string): string | undefined => address(raw, key, ['https:']);

/** An address to fetch from: some vendors still serve files over http. */
export const fileLink = (raw: Raw | undefined, key: string): string | undefined =>
  address(raw, key, ['https:', 'http:']);

function address(raw: Raw | undefined, key: string, protocols: string[]): string | undefined {
  const value = text(raw, key, 2000);
  return value && URL.canParse(value) && protocols.includes(new URL(value).protocol) ? value : undefined;
}

/** `YYYY-MM-DD` of a date or moment. */
export const day = (raw: Raw | undefined, key: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}/.exec(text(raw, key) ?? '')?.[0];

/** A moment as ISO 8601 UTC. */
export function instant(raw: Raw | undefined, key: string): string | undefined {
  const time = Date.parse(text(raw, key) ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
