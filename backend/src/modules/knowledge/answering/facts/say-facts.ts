import type { PropertyFacts } from '../../../properties';
import { fill, phrases } from '../phrases';
import type { Question } from '../../retrieval/question';
import type { Style } from '../style';
import { areaAsked } from '../units';
import { asksYesNo } from '../../retrieval/asks-yes-no';
import { yesOrNo } from '../yes-no';
import type { FactTopic } from './fact-topics';
import { day, dollars, factValue, fullAddress } from './fact-values';
import { factWords } from './fact-words';
import { otherPeriod } from './other-period';

export interface SaidFact {
  text: string;
  /** What the record says, as it is cited. */
  record: string;
}

/** One fact of one listing as a sentence, or null when the record does not hold it. */
export function sayFact(
  topic: FactTopic,
  facts: PropertyFacts,
  question: Question,
  style: Style,
  language: string,
): SaidFact | null {
  if (topic.name === 'summary') return { text: summary(facts, language), record: summary(facts, language) };
  const value = factValue(topic.name, facts, language, areaAsked(question.text));
  if (value === null) return null;
  const words = factWords(topic.name, language);
  const isNone = words.none !== undefined && /^\$?0(?!\d)/.test(value);
  const sentence = isNone
    ? (words.none ?? '')
    : fill(value === '1' && words.one ? words.one : words.says, { v: value });
  const yesNo = asksYesNo(question) ? verdict(topic.name, facts, question, language) : '';
  const dated =
    topic.moving && style.length !== 'concise'
      ? ` (${fill(phrases(language).asOf, { date: day(facts.asOf, language) })})`
      : topic.moving
        ? ` (${shortDay(facts.asOf)})`
        : '';
  const converted = otherPeriod(topic.name, facts, question.text, language);
  const also = converted ? `, ${converted}` : '';
  const text =
    style.length === 'concise' && !yesNo && !isNone
      ? `${words.label}: ${value}${also}${dated}.`
      : `${yesNo}${sentence}${also}${dated}.`;
  return { text: text.replace(/([.!?])\.$/, '$1'), record: `${words.label}: ${value}` };
}

/** Facts that belong beside the one asked for, for bots that like to tell more. */
export function relatedTopics(name: string): string[] {
  const beside: Record<string, string[]> = {
    bedrooms: ['bathrooms', 'size'],
    bathrooms: ['bedrooms', 'size'],
    size: ['lot', 'bedrooms'],
    price: ['price_per_square_foot'],
    garage: ['parking'],
    year_built: ['type'],
    status: ['price'],
  };
  return beside[name] ?? [];
}

// Yes and no only where the record decides: a number that was named, an open or closed listing, pets allowed or not.
function verdict(topic: string, facts: PropertyFacts, question: Question, language: string): string {
  const answer = decide(topic, facts, question);
  if (answer === null) return '';
  return yesOrNo(answer, language);
}

function decide(topic: string, facts: PropertyFacts, question: Question): boolean | null {
  if (topic === 'status') {
    const open =
      /active|coming soon|for sale|available/i.test(facts.standardStatus) &&
      !/under contract|pending|contingent/i.test(facts.standardStatus);
    if (!open && !/closed|sold|withdrawn|cancel|expired|off market/i.test(facts.standardStatus)) return null;
    return /\bsold\b|\bvendid[oa]\b|已售/i.test(question.text) ? !open : open;
  }
  if (topic === 'garage' && facts.garageSpaces !== null)
    return namedNumber(question, facts.garageSpaces) ?? facts.garageSpaces > 0;
  if (topic === 'hoa' && facts.hoaFeeCents !== null) return facts.hoaFeeCents > 0;
  if (topic === 'bedrooms' && facts.bedrooms !== null) return namedNumber(question, facts.bedrooms);
  if (topic === 'bathrooms' && facts.bathrooms !== null) return namedNumber(question, facts.bathrooms);
  if (topic === 'stories' && facts.stories !== null) return namedStories(question.text, facts.stories);
  if (topic === 'pets' && facts.petsAllowed)
    return /^no\b/i.test(facts.petsAllowed) ? false : /^yes\b/i.test(facts.petsAllowed) ? true : null;
  if (topic === 'cooling' && facts.cooling.length > 0) return cools(facts.cooling.join(), question.text);
  return null;
}

// "Central air" is a kind of cooling: a heat pump is neither a yes nor a no to it.
function cools(recorded: string, asked: string): boolean | null {
  if (/^none$/i.test(recorded)) return false;
  return /\bcentral\b/i.test(asked) && !/\bcentral\b/i.test(recorded) ? null : true;
}

function namedNumber(question: Question, actual: number): boolean | null {
  const numbers = question.terms.filter(({ kind }) => kind === 'number').map(({ term }) => Number(term));
  return numbers.length === 1 ? numbers[0] === actual : null;
}

const storiesNamed: [RegExp, number][] = [
  [
    /\b(?:single|one|1)[- ](?:story|storey|level|floor)\b|\b(?:un[oa]?|1)(?: sol[oa])? (?:planta|piso|nivel)\b/i,
    1,
  ],
  [/\b(?:two|2)[- ](?:story|storey|stories|levels?|floors?)\b|\b(?:dos|2) (?:plantas|pisos|niveles)\b/i, 2],
  [
    /\b(?:three|3)[- ](?:story|storey|stories|levels?|floors?)\b|\b(?:tres|3) (?:plantas|pisos|niveles)\b/i,
    3,
  ],
];

function namedStories(text: string, actual: number): boolean | null {
  const named = storiesNamed.find(([pattern]) => pattern.test(text));
  return named ? named[1] === actual : null;
}

function summary(facts: PropertyFacts, language: string): string {
  const count = (topic: string) => {
    const value = factValue(topic, facts, language);
    return value === null ? null : `${factWords(topic, language).label}: ${value}`;
  };
  const line = [
    facts.propertyType,
    dollars(facts.price, language),
    count('bedrooms'),
    count('bathrooms'),
    factValue('size', facts, language),
  ]
    .filter(Boolean)
    .join(' · ');
  return [`${fullAddress(facts)}: ${line}.`, facts.description].filter(Boolean).join('\n\n');
}

function shortDay(moment: string): string {
  return moment.slice(0, 10);
}
