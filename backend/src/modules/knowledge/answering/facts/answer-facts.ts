import type { PropertyFacts } from '../../../properties';
import type { Citation } from '../../knowledge.types';
import { type Question, understand } from '../../retrieval/question';
import { fill, phrases } from '../phrases';
import type { Style } from '../style';
import { citeRecord, type FactsAnswer } from './cite-record';
import { readComparison } from './compare';
import { chosenOf, describeChoice } from './describe-choice';
import { factTopics, type FactTopic } from './fact-topics';
import { mentioned } from './mentioned';
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
  const named = mentioned(question.text, listings).length;
  if (onlyMeasure.test(question.text) || onlyOther.test(question.text)) {
    const again = askedBefore();
    if (again.length > 0) return again;
  }
  if (own.length > 0) return own;
  if (onlyHome.test(question.text) && askedBefore().some(({ name }) => name === 'lot'))
    return factTopics.filter(({ name }) => name === 'size');
  if (differing.test(question.text) && (named > 1 || (named === 0 && ofAll.test(question.text))))
    return factTopics.filter(({ name }) =>
      ['price', 'bedrooms', 'bathrooms', 'size', 'lot', 'year_built'].includes(name),
    );
  // "And for 12 Oak Ave?" asks the same about another listing: only an address, nothing of its own.
  const onlyNames =
    question.terms.length > 0 &&
    question.terms.every(({ term, kind }) => names.has(term) || kind === 'number');
  const again = onlyNames ? askedBefore() : [];
  const isOpening = earlier.length === 0 || tellAbout.test(question.text);
  if (again.length === 0 && named === 1 && isOpening && onlyNamesHome(question, listings))
    return factTopics.filter(({ name }) => name === 'summary');
  return again;
}

const kindWord =
  /^(?:condo|condominium|house|home|property|place|unit|apartment|listing|townhouse|one|detail|more|tell|about|info|information|describe|casa|vivienda|propiedad|apartamento|departamento|condominio|sobre|informaci[oó]n|h[aá]bl[ea]me|cu[eé]nt[ea]me)s?$/i;

function onlyNamesHome({ terms }: Question, listings: PropertyFacts[]): boolean {
  const names = namesOf(listings.flatMap(({ address, city }) => [address, city]));
  return terms.every(
    ({ term, kind, surface }) => names.has(term) || kind === 'number' || kindWord.test(surface),
  );
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

/** "The difference between the three": between all of them. */
const ofAll =
  /\b(?:them|all|(?:the |these |those )?(?:two|three|four|homes|houses|properties|listings)|las (?:dos|tres|cuatro|casas|viviendas|propiedades)|ell[oa]s|todas)\b/i;
/** "Tell me about Juniper": everything on a home by its name. */
const tellAbout =
  /\b(?:tell me (?:more )?about|describe|details (?:of|on|about)|(?:more )?info(?:rmation)? (?:about|on)|what about|h[aá]bl[ea]me de|cu[eé]nt[ea]me (?:de|sobre)|descr[ií]b[ea]me?|informaci[oó]n (?:de|sobre))(?!\p{L})/iu;

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
