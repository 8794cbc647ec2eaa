import type { PropertyFacts } from '../../../properties';
import type { Citation } from '../../knowledge.types';
import { type Question, understand } from '../../retrieval/question';
import { fill, phrases } from '../phrases';
import { commonShare } from '../../text/common-words';
import type { Style } from '../style';
import { citeRecord, type FactsAnswer } from './cite-record';
import { readComparison } from './compare';
import { chosenOf, describeChoice } from './describe-choice';
import { factTopics, type FactTopic } from './fact-topics';
import { namesOf, recogniseFacts } from './recognise';
import { relatedTopics, sayFact } from './say-facts';

export interface FactsRequest {
  question: Question;
  /** The visitor's earlier questions, newest last: "and the bathrooms of the other one?" */
  earlier: string[];
  listings: PropertyFacts[];
  /** The listing the visitor looks at. */
  propertyId?: string | null;
  style: Style;
  language: string;
}

/** With more listings than this an answer for all of them would not be read. */
const mostListings = 5;

/** Answers from the record: price, rooms, fees, status. Numbers are read, never worded by a model. Null when the record cannot answer. */
export function answerFacts(request: FactsRequest): FactsAnswer | null {
  const { question, listings, style, language } = request;
  if (listings.length === 0) return null;
  const named = mentioned(question.text, listings);
  const choice = named.length !== 1 ? readComparison(question, listings) : null;
  // With one listing only the question for all of them makes sense as a choice.
  if (choice && (listings.length > 1 || (choice.by === null && choice.conditions.length === 0)))
    return describeChoice(choice, named.length > 1 ? named : listings, style, language);
  const topics = topicsOf(request);
  if (topics.length === 0) return null;
  const spokenOf = listingsMeant(request);
  const said = spokenOf.map((facts) => tell(topics, facts, request));
  return {
    content: combine(spokenOf, said, request),
    citations: said.flatMap(({ citations }) => citations),
    answered: said.some(({ answered }) => answered),
    topics: topics.map(({ name }) => name),
    reason: readFrom(spokenOf, topics),
  };
}

function readFrom(listings: PropertyFacts[], topics: FactTopic[]): string {
  const fields = topics.map(({ name }) => name.replaceAll('_', ' ')).join(', ');
  const homes = listings.map(({ address }) => address).join('; ');
  return `answered from the record of ${homes}: field${topics.length > 1 ? 's' : ''} ${fields}`;
}

function topicsOf({ question, earlier, listings }: FactsRequest): FactTopic[] {
  const names = namesOf(
    listings.flatMap(({ address, city, state, zipCode }) => [address, city, state, zipCode]),
  );
  const before = earlier.at(-1);
  const askedBefore = () =>
    before === undefined ? [] : recogniseFacts(understand(before, question.language), names);
  const own = recogniseFacts(question, names);
  if (onlyMeasure.test(question.text) || onlyOther.test(question.text)) {
    const again = askedBefore();
    if (again.length > 0) return again;
  }
  if (own.length > 0) return own;
  if (onlyHome.test(question.text) && askedBefore().some(({ name }) => name === 'lot'))
    return factTopics.filter(({ name }) => name === 'size');
  if (differing.test(question.text) && mentioned(question.text, listings).length > 1)
    return factTopics.filter(({ name }) =>
      ['price', 'bedrooms', 'bathrooms', 'size', 'lot', 'year_built'].includes(name),
    );
  // "And for 12 Oak Ave?" asks the same about another listing: only an address, nothing of its own.
  const onlyNames =
    question.terms.length > 0 &&
    question.terms.every(({ term, kind }) => names.has(term) || kind === 'number');
  return onlyNames ? askedBefore() : [];
}

/** "In acres?": the same fact in another measure. */
const onlyMeasure =
  /^\W*(?:and |y |what about |how about )?(?:(?:in|en) )?(?:square )?(?:acres?|hectares?|hect[aá]reas?|met(?:er|re)s?|metros(?: cuadrados)?|sqm|m2)\W*$/i;
/** "And the other one?": the same fact of the homes not spoken of yet. */
const onlyOther =
  /^\W*(?:and |y |what about |how about |qu[eé] tal )?(?:the |(?:de )?(?:la|el|las|los) )?(?:others?|otr[oa]s?)(?: (?:ones?|homes?|houses?|casas?|viviendas?))?\W*$/i;
/** "And the house?" after the lot. */
const onlyHome =
  /^\W*(?:and |y |what about |how about )(?:the |la |el )?(?:house|home|building|casa|vivienda|edificio)(?: itself)?\W*$/i;
const other = /\bthe others?\b|\b(?:la|el|las|los) otr[oa]s?\b/i;
const differing =
  /\b(?:differen\w+|compare[ds]?|comparison|versus|vs|comparar|comparaci[oó]n|compara|diferencias?)\b/i;

function listingsMeant({ question, earlier, listings, propertyId }: FactsRequest): PropertyFacts[] {
  const named = mentioned(question.text, listings);
  if (named.length > 0) return named;
  const open = listings.find((facts) => facts.propertyId === propertyId);
  const before = open ? [open] : spokenOf(earlier, listings);
  if (other.test(question.text) && before.length > 0) {
    const others = listings.filter((facts) => !before.includes(facts));
    if (others.length > 0) return others.slice(0, mostListings);
  }
  return before.length > 0 ? before : listings.slice(0, mostListings);
}

/** The listings last named, or chosen: "which is the cheapest?", then "does it have parking?". Empty when none was. */
function spokenOf(earlier: string[], listings: PropertyFacts[]): PropertyFacts[] {
  for (const message of [...earlier].reverse()) {
    const named = mentioned(message, listings);
    if (named.length > 0) return named;
    const choice = readComparison(understand(message), listings);
    const chosen = choice ? chosenOf(choice, listings) : [];
    if (chosen.length > 0 && chosen.length < listings.length) return chosen;
  }
  return [];
}

/** Listings whose house number and street, or whole street name, are said. */
export function mentioned(text: string, listings: PropertyFacts[]): PropertyFacts[] {
  const words = namesOf([text]);
  return listings.filter(({ address }) => {
    const [number, ...street] = [...namesOf([address])];
    const name = street.filter(
      (word) =>
        word.length > 2 &&
        !/^(?:street|st|avenu|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|place|pl|way|unit|apt)$/.test(
          word,
        ),
    );
    return (
      (name.length > 0 &&
        name.every((word) => words.has(word)) &&
        (number === undefined || words.has(number) || unique(name, address, listings))) ||
      name.some((word) => words.has(word) && tellsApart(word, address, listings))
    );
  });
}

/** Words in more passages than this are common ones, no names. */
const usualShare = 0.01;

/** "The price of Juniper": one word of a street is enough where it names nothing else that these homes have. */
function tellsApart(word: string, address: string, listings: PropertyFacts[]): boolean {
  if (listings.length < 2 || /\d/.test(word) || word.length < 4) return false;
  if (understand(word, 'en').meaningsAt.size > 0 || commonShare(word, 'en') > usualShare) return false;
  return listings.every(
    (other) =>
      (other.address === address || !namesOf([other.address]).has(word)) &&
      !namesOf([other.city, other.description, ...other.features]).has(word),
  );
}

function unique(name: string[], address: string, listings: PropertyFacts[]): boolean {
  return listings.every(
    (other) => other.address === address || !name.every((word) => namesOf([other.address]).has(word)),
  );
}

function tell(
  topics: FactTopic[],
  facts: PropertyFacts,
  { question, style, language }: FactsRequest,
): { text: string; citations: Citation[]; answered: boolean } {
  const said = topics.map((topic) => sayFact(topic, facts, question, style, language));
  const main = said.filter((each) => each !== null);
  const missing = fill(phrases(language).factMissing, { address: facts.address });
  if (main.length === 0) return { text: missing, citations: [], answered: false };
  const extra = style.length === 'detailed' ? related(topics, facts, question, language) : [];
  const all = [...main, ...extra];
  return {
    text: all.map(({ text }) => text).join(' '),
    citations: [citeRecord(facts, all.map(({ record }) => record).join('; '))],
    answered: true,
  };
}

function related(topics: FactTopic[], facts: PropertyFacts, question: Question, language: string) {
  const names = topics
    .flatMap(({ name }) => relatedTopics(name))
    .filter((name) => !topics.some((topic) => topic.name === name));
  const plainQuestion: Question = { ...question, expects: { kind: 'thing', kindAt: null } };
  return [...new Set(names)]
    .flatMap((name) => factTopics.find((topic) => topic.name === name) ?? [])
    .flatMap(
      (topic) =>
        sayFact(
          { ...topic, moving: false },
          facts,
          plainQuestion,
          { length: 'normal', tone: 'plain' },
          language,
        ) ?? [],
    );
}

function combine(
  spokenOf: PropertyFacts[],
  said: { text: string; answered: boolean }[],
  { listings, propertyId, style }: FactsRequest,
): string {
  if (spokenOf.length === 1) {
    const [facts] = spokenOf;
    const text = said[0]?.text ?? '';
    // Named only where another could be meant.
    const isMeant = listings.length === 1 || facts?.propertyId === propertyId;
    return !isMeant && facts && said[0]?.answered && style.length !== 'concise'
      ? `${facts.address}: ${text}`
      : text;
  }
  return said.map(({ text }, at) => `• ${spokenOf[at]?.address ?? ''}: ${text}`).join('\n');
}
