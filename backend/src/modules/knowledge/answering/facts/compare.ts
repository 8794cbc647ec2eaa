import type { PropertyFacts } from '../../../properties';
import type { Question } from '../../retrieval/question';

/** A wish the record can check on a listing: true, false, or null when the record does not say. */
export interface Condition {
  name: string;
  holds: (facts: PropertyFacts) => boolean | null;
}

export interface Comparison {
  /** What decides between the listings that meet every condition; null when the question only filters. */
  by: { topic: string; value: (facts: PropertyFacts) => number | null; most: boolean } | null;
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
  hoa: { topic: 'hoa', value: (f) => f.hoaFeeCents },
  tax: { topic: 'tax', value: (f) => f.taxAnnualCents },
  perFoot: { topic: 'price_per_square_foot', value: (f) => f.pricePerSquareFoot },
};

const superlatives: [RegExp, keyof typeof measures, boolean][] = [
  [
    /\b(?:lowest|cheapest|least expensive|best) price per (?:square foot|sq\.? ?ft)|menor precio por pie/i,
    'perFoot',
    false,
  ],
  [
    /\b(?:lowest|cheapest|smallest|least) (?:hoa|association|monthly) (?:fees?|dues)|cuota (?:más baja|menor)/i,
    'hoa',
    false,
  ],
  [/\b(?:highest|largest|most) (?:hoa|association|monthly) (?:fees?|dues)/i, 'hoa', true],
  [/\b(?:lowest|cheapest) (?:property )?tax(?:es)?|impuestos? más bajos?/i, 'tax', false],
  [/\b(?:largest|biggest) (?:lot|yard|land)|terreno más grande/i, 'lot', true],
  [/\bmost bedrooms|más (?:dormitorios|habitaciones|recámaras)/i, 'bedrooms', true],
  [/\bmost bathrooms|más baños/i, 'bathrooms', true],
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
  [/\b(?:smallest|smaller|most compact)\b|\bmás pequeñ[oa]|最小/i, 'size', false],
  [
    /\b(?:newest|newer|most recent(?:ly built)?)\b|\bmás (?:nuev[oa]|reciente|modern[oa])|最新/i,
    'built',
    true,
  ],
  [/\b(?:oldest|older)\b|\bmás (?:antigu[oa]|viej[oa])|最旧/i, 'built', false],
];

const wholeList =
  /\b(?:which|what|how many) (?:homes|houses|properties|listings|units|condos)\b[^?]{0,12}\b(?:you have|do you|are (?:there|available|for sale)|available|for sale)\b[^?]{0,12}\??$|\b(?:show|list|see) (?:me )?(?:all )?(?:the |your )?(?:homes|houses|properties|listings)\b|\b(?:qu[eé]|cu[aá]les|cu[aá]ntas) (?:casas|propiedades|viviendas)\b[^?]{0,12}\b(?:tienen?|hay|disponibles?)\b[^?]{0,12}\??$|有哪些房/i;

/** Whether a question chooses among listings, and by what; null when it does not. */
export function readComparison(question: Question): Comparison | null {
  const { text } = question;
  if (wholeList.test(text)) return { by: null, conditions: [] };
  const choosing =
    /\b(?:which|any|what (?:homes|houses|properties|listings|units|condos)|do you have|are there|show me|list|^(?:homes|houses|properties|listings|casas|propiedades)|cu[aá]l(?:es)?|qu[eé] (?:casas|propiedades|viviendas)|algun[ao]s?|hay (?:algun|casas|viviendas)|tienen)\b|哪|有没有/i.test(
      text,
    );
  const superlative = superlatives.find(([pattern]) => pattern.test(text));
  const measure = superlative && measures[superlative[1]];
  const conditions = [...countConditions(text), ...priceConditions(text), ...featureConditions(text)];
  if (!measure && (!choosing || conditions.length === 0)) return null;
  return { by: superlative && measure ? { ...measure, most: superlative[2] } : null, conditions };
}

const numberWords: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  un: 1,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
};
const number = '(\\d+(?:\\.\\d)?|one|two|three|four|five|six|una?|dos|tres|cuatro|cinco|seis)';

function countConditions(text: string): Condition[] {
  const counted: [string, string, (facts: PropertyFacts) => number | null][] = [
    [
      'bedrooms',
      '(?:bed(?:room)?s?|br|bd|dormitorios?|habitaci(?:ones|ón)|recámaras?|cuartos)',
      (f) => f.bedrooms,
    ],
    ['bathrooms', '(?:bath(?:room)?s?|ba|baños?)', (f) => f.bathrooms],
  ];
  return counted.flatMap(([name, noun, value]) => {
    const match = new RegExp(
      `(at least|minimum|more than|over|al menos|mínimo|más de)?\\s*${number}(\\s*\\+|\\s+or more|\\s+o más)?[\\s-]*${noun}(?![\\p{L}])`,
      'iu',
    ).exec(text);
    if (!match) return [];
    const wanted = numberWords[(match[2] ?? '').toLowerCase()] ?? Number(match[2]);
    const more = /more than|over|más de/i.test(match[1] ?? '');
    const least = match[1] !== undefined || match[3] !== undefined;
    const holds = (facts: PropertyFacts) => {
      const has = value(facts);
      return has === null ? null : more ? has > wanted : least ? has >= wanted : has === wanted;
    };
    return [{ name, holds }];
  });
}

function priceConditions(text: string): Condition[] {
  const amount = '\\$?\\s*(\\d[\\d.,]*)\\s*(k|m|thousand|million|mil|millón|millones)?';
  const under = new RegExp(
    `\\b(?:under|below|less than|up to|at most|max(?:imum)?|cheaper than|within|por menos de|menos de|hasta|máximo)\\s*${amount}`,
    'i',
  ).exec(text);
  const over = new RegExp(`\\b(?:over|above|more than|at least|más de|desde)\\s*${amount}`, 'i').exec(text);
  return [
    under && { limit: under, holds: (price: number, wanted: number) => price <= wanted },
    over && { limit: over, holds: (price: number, wanted: number) => price >= wanted },
  ].flatMap((found) => {
    if (!found) return [];
    const wanted = dollarsOf(found.limit[1] ?? '', found.limit[2] ?? '');
    // Small numbers after "under" or "over" count rooms or miles, not dollars.
    if (!(wanted >= 10_000)) return [];
    return [
      {
        name: 'price',
        holds: ({ price }: PropertyFacts) => (price === null ? null : found.holds(price, wanted)),
      },
    ];
  });
}

function dollarsOf(digits: string, unit: string): number {
  const value = Number(
    digits
      .replace(/[.,](?=\d{3}\b)/g, '')
      .replace(/[.,]$/, '')
      .replace(',', '.'),
  );
  if (/^(?:k|thousand|mil)$/i.test(unit)) return value * 1e3;
  return /^(?:m|million|mill)/i.test(unit) ? value * 1e6 : value;
}

const featured: [string, RegExp, (facts: PropertyFacts) => boolean | null][] = [
  [
    'garage',
    /\bgarages?\b|\bgarajes?\b|\bcocheras?\b|车库/i,
    (f) => (f.garageSpaces === null ? mentions(f, /garage/i) : f.garageSpaces > 0),
  ],
  ['pool', /\bpools?\b|\bpiscinas?\b|\balbercas?\b|泳池/i, (f) => mentions(f, /\bpool\b|piscina|alberca/i)],
  ['fireplace', /\bfireplaces?\b|\bchimeneas?\b|壁炉/i, (f) => mentions(f, /fireplace|chimenea/i)],
  [
    'yard',
    /\b(?:yards?|backyards?|gardens?)\b|\bjard[ií]n(?:es)?\b|\bpatios?\b|院子|花园/i,
    (f) => mentions(f, /yard|garden|jardín|lawn/i),
  ],
  [
    'balcony',
    /\b(?:balcon(?:y|ies)|decks?|terraces?)\b|\bbalc[oó]n(?:es)?\b|\bterrazas?\b|阳台/i,
    (f) => mentions(f, /balcony|deck|terrace|balcón|terraza/i),
  ],
  [
    'cooling',
    /\b(?:air[- ]conditioning|a\/?c|central air)\b|\baire acondicionado\b|空调/i,
    (f) =>
      f.cooling.length === 0 ? mentions(f, /air condition|central air/i) : !/^none$/i.test(f.cooling.join()),
  ],
  ['view', /\b(?:views?)\b|\bvistas?\b/i, (f) => mentions(f, /\bviews?\b|vista/i)],
  ['basement', /\bbasements?\b|\bs[oó]tanos?\b|地下室/i, (f) => mentions(f, /basement|sótano/i)],
  [
    'parking',
    /\bparking\b|\bestacionamiento\b|停车/i,
    (f) => (f.parking ? true : f.garageSpaces === null ? null : f.garageSpaces > 0),
  ],
  [
    'pets',
    /\bpets?\b|\bdogs?\b|\bcats?\b|\bmascotas?\b|\bperros?\b|宠物/i,
    (f) => (f.petsAllowed === null ? null : !/^no\b/i.test(f.petsAllowed)),
  ],
  [
    'hoa',
    /\b(?:without|no) (?:an )?hoa\b|\bsin (?:hoa|cuota)/i,
    (f) => (f.hoaFeeCents === null ? null : f.hoaFeeCents === 0),
  ],
];

// A record that does not mention a thing does not say that it is missing.
function mentions(
  { features, appliances, description, parking }: PropertyFacts,
  pattern: RegExp,
): true | null {
  return pattern.test([...features, ...appliances, description, parking ?? ''].join('\n')) ? true : null;
}

function featureConditions(text: string): Condition[] {
  return featured.filter(([, asked]) => asked.test(text)).map(([name, , holds]) => ({ name, holds }));
}
