import { analyse } from '../../text/analyse';
import type { Question } from '../../retrieval/question';
import { meaningMark } from '../../text/meanings';
import { type FactTopic, factTopics } from './fact-topics';

// Words that say "this listing" or nothing at all; they never make a question about something the record does not hold.
const listingWords =
  /^(?:house|home|property|listing|place|unit|condo|condominium|apartment|residence|building|townhouse|one|it|this|that|there|total|exactly|exact|currently|current|approximately|about|today|now|right|please|sir|number|many|much|big|does|come|included?|include|actual(?:ly)?|casas?|propiedad(?:es)?|viviendas?|inmueble|apartamento|piso|departamento|exactamente|actualmente|aproximadamente|ahora|hoy|favor|tienen?|cuenta|haus(?:es)?|wohnung|hat|gibt|maison|appartement|logement|imóvel|apartamento|дом[еа]?|квартир[аеы]|есть|घर|मकान|المنزل|البيت|الشقة|房子|房屋|这套|这房|这个|这栋|此房|套房|子有)$/iu;

/**
 * The facts a question asks for, empty when it is not (only) about facts of the record: every content word must belong to
 * a topic or to the listing itself, so that "when were the bathrooms renovated" is not taken for "how many bathrooms".
 *
 * @param names words of the listings' addresses, which may be said too
 */
export function recogniseFacts(question: Question, names: Set<string>): FactTopic[] {
  const meant = new Set(
    [...question.meaningsAt.values()].flat().map((term) => term.slice(meaningMark.length)),
  );
  const worded = factTopics.find(
    (topic) => topic.wording?.test(question.text) && topic.kinds.includes(question.expects.kind),
  );
  const byMeaning = factTopics.filter(
    (topic) =>
      topic.meanings.length > 0 &&
      topic.meanings.every((group) => group.some((meaning) => meant.has(meaning))) &&
      (topic.requires?.test(question.text) ?? true),
  );
  const candidates = narrow([...new Set([...(worded ? [worded] : []), ...byMeaning])], question.text).filter(
    (topic) => topic.kinds.includes(question.expects.kind),
  );
  if (candidates.length === 0 || (candidates.length > 1 && asksOneOfAnother(question))) return [];
  // What a fee pays for stands in the papers; the record holds its amount.
  if (meant.has('covers') && candidates.some(({ name }) => name === 'hoa')) return [];
  return explains(question, candidates, names) ? candidates : [];
}

/**
 * "Is the garage heated?", "how old is the boiler?": the record holds the garage and the heating, the heating and the year, and not
 * the one of the other. Only what is joined ("beds and baths") or merely listed ("price, HOA?") is asked for side by side.
 */
const asksOneOfAnother = ({ text, language }: Question): boolean =>
  (language === 'en' || language === 'es') && inSentence.test(text) && !joined.test(text);
const inSentence =
  /\b(?:is|are|was|were|does|do|did|has|have|how old|es|son|est[aá]n?|tienen?|hay|fue|cu[aá]ndo)(?!\p{L})|\bcon (?:calefacci[oó]n|aire)(?!\p{L})/iu;
const joined = /[,&/+]|\b(?:and|or|with|plus|y|e|o|u)\b/i;

const priceWord = /\bprices?\b|\basking\b|\bprecio\b|\bpreis\b|价格/i;

// "Price per square foot" also means a price and an area: the narrower topic stands for what it contains.
function narrow(topics: FactTopic[], text: string): FactTopic[] {
  const covers: Record<string, string[]> = {
    price_per_square_foot: ['price', 'size'],
    price_history: ['price'],
    hoa: ['price'],
    tax: ['price'],
    lot: ['size', 'price'],
    garage: ['parking'],
    stories: ['type'],
    size: ['price'],
    listing_id: ['agent'],
    days_on_market: ['status', 'price'],
    appliances: ['price'],
  };
  // "Price, beds, sqft": "how much" is said of an area too, the word for the price is not.
  const saysPrice = (name: string) => (name === 'size' || name === 'lot') && priceWord.test(text);
  const covered = new Set(
    topics.flatMap(({ name }) =>
      (covers[name] ?? []).filter((other) => other !== 'price' || !saysPrice(name)),
    ),
  );
  return topics.filter(({ name }) => !covered.has(name));
}

function explains(question: Question, topics: FactTopic[], names: Set<string>): boolean {
  const own = new Set(topics.flatMap((topic) => topic.meanings.flat()));
  if (topics.some((topic) => topic.allows?.source === '.*')) return true;
  return question.terms.every(({ term, kind, surface, position }) => {
    if (kind === 'number' || listingWords.test(surface) || names.has(term)) return true;
    if (
      (question.meaningsAt.get(position) ?? []).some((meaning) => own.has(meaning.slice(meaningMark.length)))
    )
      return true;
    return (
      topics.some((topic) => topic.allows?.test(surface)) ||
      (kind === 'pair' && isPartOfMeaning(question, position))
    );
  });
}

// In unspaced scripts a pair may straddle the edge of a word that is understood.
function isPartOfMeaning(question: Question, position: number): boolean {
  return question.meaningsAt.has(position - 1) || question.meaningsAt.has(position + 1);
}

/** The words of an address, as questions may use them. */
export function namesOf(texts: string[]): Set<string> {
  return new Set(texts.flatMap((text) => analyse(text, 'en').tokens.map((token) => token.term)));
}
