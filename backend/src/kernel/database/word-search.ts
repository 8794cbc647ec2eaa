import { type FindOperator, Raw } from 'typeorm';
import { currentOrganizationId } from '../tenancy/context';

/**
 * Where the words of a `?q=` may stand. All names are those of the database and come from code, never from a
 * request.
 */
export interface Searched {
  columns: readonly string[];
  /** Columns of telephone numbers: digits are looked for in them, however the search groups them. */
  digits?: readonly string[];
  /** Rows that are named by `key`, which is also what their own table calls it: a lead's listing, a sign's chatbot. */
  named?: readonly { key: string; table: string; columns: readonly string[] }[];
  /** The columns are those of another table's rows, and one such row must have every word: a conversation's messages. */
  within?: { key: string; table: string };
}

/** More words than these find nothing that fewer would not. */
const mostWords = 12;

/**
 * Condition that every word of `search` stands somewhere in `searched`, whatever its case; what means something to
 * LIKE stands for itself. Undefined: nothing is searched for. Goes to `TenantRepository.page` as `found`.
 */
export function wordsIn(search: string | undefined, searched: Searched): FindOperator<string> | undefined {
  const words = wordsOf(search ?? '', searched);
  if (words.length === 0) return undefined;
  const values: Record<string, string> = { searchedOrganization: currentOrganizationId() };
  const all = words.map((word, index) => wordIn(word, searched, new Values(values, index))).join(' AND ');
  const { within } = searched;
  return Raw(() => (within ? rowsWith(within.key, within.table, all) : all), values);
}

/** Condition that a row of `table` ties this one, by the `key` both have, to the row that `by` names. */
export function tiedTo(
  id: string | undefined,
  { key, table, by }: { key: string; table: string; by: string },
): FindOperator<string> | undefined {
  if (id === undefined) return undefined;
  const values = { searchedOrganization: currentOrganizationId(), [`tied_${by}`]: id };
  return Raw(() => rowsWith(key, table, `${by} = :tied_${by}`), values);
}

/** Placeholders of one word. */
class Values {
  constructor(
    private readonly values: Record<string, string>,
    private readonly word: number,
  ) {}

  /** Anything around `text`. */
  around(text: string, name: string): string {
    const placeholder = `searched${this.word}${name}`;
    this.values[placeholder] = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    return `:${placeholder} ESCAPE '\\'`;
  }
}

/** A number that is written in groups is one word, where numbers are looked for. */
function wordsOf(search: string, { digits }: Searched): string[] {
  if (digits && /^[\d\s()+./-]*\d[\d\s()+./-]*$/.test(search)) return [search.replace(/\D/g, '')];
  return [...new Set(search.split(/\s+/).filter(Boolean))].slice(0, mostWords);
}

function wordIn(word: string, { columns, digits = [], named = [] }: Searched, values: Values): string {
  const onlyDigits = word.replace(/\D/g, '');
  const places = [
    spelledIn(word, columns, values),
    ...named.map(({ key, table, columns: theirs }) => rowsWith(key, table, spelledIn(word, theirs, values))),
    ...(onlyDigits ? digits.map((name) => `${name} LIKE ${values.around(onlyDigits, 'digits')}`) : []),
  ];
  return `(${places.join(' OR ')})`;
}

/** SQLite lowers ASCII letters only, so words with others are also looked for as they are written mostly. */
function spelledIn(word: string, columns: readonly string[], values: Values): string {
  const lower = word.toLowerCase();
  const isAscii = /^[\x20-\x7e]*$/.test(word);
  const capital = word.charAt(0).toUpperCase() + lower.slice(1);
  const others = isAscii ? [] : [...new Set([word, capital, word.toUpperCase()])];
  const places = columns.flatMap((name) => [
    `lower(${name}) LIKE ${values.around(lower, 'lower')}`,
    ...others.map((spelling, turn) => `${name} LIKE ${values.around(spelling, `x${turn}`)}`),
  ]);
  return `(${places.join(' OR ')})`;
}

const rowsWith = (key: string, table: string, condition: string): string =>
  `${key} IN (SELECT ${key} FROM ${table} WHERE organization_id = :searchedOrganization AND ${condition})`;
