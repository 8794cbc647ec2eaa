import { currentOrganizationId } from '../../kernel/tenancy/context';

/** Where the words of a search may stand; the listing's address is looked up as `GET /api/properties?q=` does. */
const searched = ['name', 'email', 'message'];

/** A condition in SQL with the values of its placeholders (`:name`). */
interface Condition {
  sql: string;
  values: Record<string, string>;
}

/**
 * Condition on a lead: every word of `search` stands in name, e-mail, message or the listing's address, whatever its case;
 * digits are looked for in the number, however it is grouped. Undefined: nothing was searched for.
 */
export function leadsWith(search: string | undefined): Condition | undefined {
  const words = wordsOf(search ?? '');
  if (words.length === 0) return undefined;
  const values: Record<string, string> = { searchedOrganization: currentOrganizationId() };
  return { sql: words.map((word, index) => condition(word, index, values)).join(' AND '), values };
}

/** A number that is written in groups is one word. */
const wordsOf = (search: string): string[] =>
  /^[\d\s()+./-]*\d[\d\s()+./-]*$/.test(search)
    ? [search.replace(/\D/g, '')]
    : search.split(/\s+/).filter(Boolean);

function condition(word: string, index: number, values: Record<string, string>): string {
  // SQLite lowers Latin letters without accents only, so the others are also looked for as they start a name.
  const spellings = [word, word.toLowerCase(), word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()];
  const places = [...new Set(spellings)].map((spelling, turn) => {
    const value = `word${index}x${turn}`;
    values[value] = pattern(spelling);
    const inLead = searched.map(
      (name) => `lower(${name}) LIKE :${value} ESCAPE '\\' OR ${name} LIKE :${value} ESCAPE '\\'`,
    );
    return [
      ...inLead,
      `property_id IN (SELECT property_id FROM properties WHERE organization_id = :searchedOrganization AND search_text LIKE :${value} ESCAPE '\\')`,
    ].join(' OR ');
  });
  const digits = word.replace(/\D/g, '');
  if (digits) {
    values[`digits${index}`] = pattern(digits);
    places.push(`phone LIKE :digits${index}`);
  }
  return `(${places.join(' OR ')})`;
}

const pattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
