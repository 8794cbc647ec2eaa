import type { PropertyFacts } from '../../../properties';
import type { Question } from '../../retrieval/question';
import {
  type Condition,
  countConditions,
  featureConditions,
  placeConditions,
  priceConditions,
} from './conditions';

export interface Comparison {
  /** What decides between the listings that meet every condition; null when the question only filters. */
  by:
    (Measure & { most: boolean; /** 1 for the cheapest, 2 for the second cheapest. */ rank: number }) | null;
  conditions: Condition[];
}

interface Measure {
  topic: string;
  value: (facts: PropertyFacts) => number | null;
}

const measures: Record<string, Measure> = {
  price: { topic: 'price', value: (f) => f.price },
  size: { topic: 'size', value: (f) => f.squareFeet },
  built: { topic: 'year_built', value: (f) => f.yearBuilt },
  bedrooms: { topic: 'bedrooms', value: (f) => f.bedrooms },
  bathrooms: { topic: 'bathrooms', value: (f) => f.bathrooms },
  lot: { topic: 'lot', value: (f) => f.lotSizeSquareFeet },
  hoa: { topic: 'hoa', value: yearlyFee },
  tax: { topic: 'tax', value: (f) => f.taxAnnualCents },
  perFoot: { topic: 'price_per_square_foot', value: (f) => f.pricePerSquareFoot },
};

/** The association fee over a year, in cents: 95 dollars a quarter are less than 60 a month. */
export function yearlyFee({ hoaFeeCents, hoaFrequency }: PropertyFacts): number | null {
  const times: Record<string, number> = {
    monthly: 12,
    quarterly: 4,
    semiannually: 2,
    annually: 1,
    weekly: 52,
  };
  if (hoaFeeCents === null) return null;
  return hoaFeeCents * (times[(hoaFrequency ?? 'monthly').toLowerCase().replace(/[^a-z]/g, '')] ?? 12);
}

const superlatives: [RegExp, keyof typeof measures, boolean][] = [
  [
    /\b(?:lowest|cheapest|least expensive|best) (?:price|value|cost|deal)? ?per (?:square foot|sq\.? ?ft|sqft|foot)|(?:menor|mejor) (?:precio|valor) por (?:pie|metro)/i,
    'perFoot',
    false,
  ],
  [
    /\b(?:lowest|cheapest|smallest|least) (?:hoa|association|monthly)(?: (?:fees?|dues))?\b|cuota (?:más baja|menor)/i,
    'hoa',
    false,
  ],
  [/\b(?:highest|largest|most) (?:hoa|association|monthly) (?:fees?|dues)/i, 'hoa', true],
  [
    /\b(?:lowest|cheapest) (?:property )?tax(?:es)?|(?:impuestos?|predial(?:es)?) más bajos?|paga(?:n)? menos (?:impuestos?|predial)|menos (?:impuestos?|predial)/i,
    'tax',
    false,
  ],
  [
    /\b(?:highest|most) (?:property )?tax(?:es)?|(?:impuestos?|predial) más altos?|más (?:impuestos?|predial)/i,
    'tax',
    true,
  ],
  [
    /\b(?:largest|biggest|larger|bigger|most) (?:lot|yard|land)|(?:terreno|lote|jardín) más grande|más terreno/i,
    'lot',
    true,
  ],
  [/\b(?:smallest|smaller) (?:lot|yard|land)|(?:terreno|lote|jardín) más (?:pequeño|chico)/i, 'lot', false],
  [/\b(?:most|(?<!or )more) (?:bed)?rooms|más (?:dormitorios|habitaciones|recámaras)/i, 'bedrooms', true],
  [/\b(?:most|(?<!or )more) bath(?:room)?s|más baños/i, 'bathrooms', true],
  [
    /\b(?:cheapest|cheaper|least expensive|less expensive|lowest[- ]priced?|lowest price|most affordable)\b|\bmás (?:barat[oa]|económic[oa])|最便宜/i,
    'price',
    false,
  ],
  [
    /\b(?:most expensive|more expensive|priciest|highest[- ]priced?|highest price)\b|\bmás car[oa]|最贵/i,
    'price',
    true,
  ],
  [
    /\b(?:largest|biggest|larger|bigger|most spacious|most space)\b|\bmás (?:grande|ampli[oa])|最大/i,
    'size',
    true,
  ],
  [/\b(?:smallest|smaller|most compact|least space)\b|\bmás (?:pequeñ|chic)[oa]|最小/i, 'size', false],
  [
    /\b(?:newest|newer|most recent(?:ly built)?)\b|\bmás (?:nuev[oa]|reciente|modern[oa])|最新/i,
    'built',
    true,
  ],
  [/\b(?:oldest|older)\b|\bmás (?:antigu[oa]|viej[oa])|最旧/i, 'built', false],
];

const wholeList =
  /\b(?:which|what|how many) (?:homes|houses|properties|listings|units|condos)\b[^?]{0,12}\b(?:you have|do you|are (?:there|available|for sale)|available|for sale)\b[^?]{0,12}\??$|\b(?:show|list|see) (?:me )?(?:all )?(?:of )?(?:the |your )?(?:homes|houses|properties|listings)(?: (?:you have|for sale|available|please))*\W*$|\b(?:qu[eé]|cu[aá]les|cu[aá]ntas) (?:casas|propiedades|viviendas)\b[^?]{0,12}\b(?:tienen?|hay|disponibles?)\b[^?]{0,12}\??$|有哪些房/i;

/** Whether a question chooses among listings, and by what; null when it does not. */
export function readComparison(question: Question, listings: PropertyFacts[] = []): Comparison | null {
  const text = question.text.replace(/\bmas\b/gi, 'más');
  if (wholeList.test(text)) return { by: null, conditions: [] };
  const choosing =
    isWish(text) ||
    /\b(?:which|any|what (?:homes|houses|properties|listings|units|condos)|do you have|are there|show me|list|^(?:homes|houses|properties|listings|casas|propiedades)|cu[aá]l(?:es)?|qu[eé] (?:casas|propiedades|viviendas)|algun[ao]s?|hay (?:algun|algo|casas|viviendas|propiedades)|tienen)\b|哪|有没有/i.test(
      text,
    );
  const superlative = superlatives.find(([pattern]) => measuresHomes(pattern, text));
  const measure = superlative && measures[superlative[1]];
  // "The biggest yard" asks for the lot, not for homes that have a yard.
  const rest = superlative ? text.replace(superlative[0], ' ') : text;
  const conditions = [
    ...countConditions(rest),
    ...priceConditions(rest),
    ...featureConditions(rest),
    ...placeConditions(rest, listings),
  ];
  if (!measure && (!choosing || conditions.length === 0)) return null;
  return {
    by: superlative && measure ? { ...measure, most: superlative[2], rank: rankIn(text) } : null,
    conditions,
  };
}

/** What a home is called, and what may come between it and what decides. */
const homeAfter =
  /^\W*(?:$|[?.!,;]|(?:one|ones|home|house|place|property|properties|condo|condominium|apartment|townhouse|unit|listing|option|of|in|that|which|with|without|has|have|is|for|than|per|by|to|and|or|you|price|cost|lot|overall|under|below|de|del|en|con|sin|que|tiene|es|est[aá]|y|o|para|por|entre|casa|vivienda|propiedad|departamento|opci[oó]n|homes|houses|casas|viviendas)(?!\p{L}))/iu;
const thingBefore =
  /(?<!\p{L})(?:la|el|las|los|un|una|the|a|an) (?!(?:casa|vivienda|propiedad|opci[oó]n|departamento|condominio|home|house|place|property|condo|apartment|unit|listing|one)s?(?!\p{L}))(\p{L}+)\W+$/iu;

/** "The newest one", but not "the newest roof" or "la cocina más grande": what a home has is no measure of the home. */
function measuresHomes(pattern: RegExp, text: string): boolean {
  const found = pattern.exec(text);
  if (!found) return false;
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  return homeAfter.test(after) && !(/^\W*m[aá]s/i.test(found[0]) && thingBefore.test(before));
}

function rankIn(text: string): number {
  if (/\b(?:second|2nd|next|segund[oa]|siguiente)\b/i.test(text)) return 2;
  return /\b(?:third|3rd|tercer[oa]?)\b/i.test(text) ? 3 : 1;
}

/** Nothing but what is looked for: "under 700k", "3 bed 2 bath?", "casas con 3 recámaras". */
const wish =
  /^\W*(?:(?:i|we)(?:[’']m|[’']re| am| are)? (?:need|want|looking for|search(?:ing)? for)|looking for|need|busco|buscamos|quiero|queremos|necesito|necesitamos|under|below|less than|cheaper than|over|above|between|up to|max|at least|\d|one|two|three|four|five|single|anything|something|homes?|houses?|condos?|townho\w+|apartments?|casas?|algo|menos|hasta|entre|propiedades|departamentos?)(?!\p{L})/iu;
const asksOtherwise =
  /\b(?:how|why|when|where|who|is it|are they|does|cu[aá]nt[oa]s?|c[oó]mo|cu[aá]ndo|d[oó]nde)\b/i;
const longestWish = 90;

const isWish = (text: string): boolean =>
  text.length <= longestWish && wish.test(text) && !asksOtherwise.test(text);
