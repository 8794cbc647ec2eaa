import type { PropertyFacts } from '../../../properties';

/** A wish the record can check on a listing: true, false, or null when the record does not say. */
export interface Condition {
  name: string;
  holds: (facts: PropertyFacts) => boolean | null;
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

export function countConditions(text: string): Condition[] {
  const counted: [string, string, (facts: PropertyFacts) => number | null][] = [
    [
      'bedrooms',
      '(?:bed(?:room)?s?|br|bd|dormitorios?|habitaci(?:ones|ón)|rec[aá]maras?|cuartos)',
      (f) => f.bedrooms,
    ],
    ['bathrooms', '(?:bath(?:room)?s?|ba|ba[nñ]os?)', (f) => f.bathrooms],
    [
      'garage',
      /garage|garaje|cochera/i.test(text)
        ? '(?:car garages?|garage spaces?|cars?|vehicles?|coches?|autos?|carros?|plazas?|cajones)'
        : '(?:garage spaces?)',
      (f) => f.garageSpaces,
    ],
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
      return has === null
        ? null
        : more
          ? has > wanted
          : least || name === 'garage'
            ? has >= wanted
            : has === wanted;
    };
    return [{ name, holds }];
  });
}

export function priceConditions(text: string): Condition[] {
  const amount = '\\$?\\s*(\\d[\\d.,]*)\\s*(thousand|millones|millón|million|mil|k|m)?(?![\\p{L}\\d])';
  const under = new RegExp(
    `\\b(?:under|below|less than|up to|at most|max(?:imum)?|cheaper than|within|por menos de|menos de|hasta|máximo)\\s*${amount}`,
    'iu',
  ).exec(text);
  const over = new RegExp(`\\b(?:over|above|more than|at least|más de|desde)\\s*${amount}`, 'iu').exec(text);
  const between = new RegExp(
    `\\b(?:between|from|entre|de)\\s*${amount}\\s*(?:and|to|-|–|y|a)\\s*${amount}`,
    'iu',
  ).exec(text);
  if (between) return rangeOf(between);
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

function rangeOf([, from = '', fromUnit, to = '', toUnit = '']: RegExpExecArray): Condition[] {
  // "Between 600 and 900k": the unit is said once.
  const [least, most] = [dollarsOf(from, fromUnit ?? toUnit), dollarsOf(to, toUnit)];
  if (!(most >= 10_000)) return [];
  return [{ name: 'price', holds: ({ price }) => (price === null ? null : price >= least && price <= most) }];
}

/** "Homes in Tamber Creek": a town that some of the listings are in. */
export function placeConditions(text: string, listings: PropertyFacts[]): Condition[] {
  const said = text.toLowerCase();
  const towns = [...new Set(listings.map(({ city }) => city.toLowerCase()))];
  const named = towns.filter(
    (town) =>
      town !== '' && new RegExp(`\\b(?:in|en) ${town.replace(/[^\p{L}\p{N} ]/gu, '.')}\\b`, 'u').test(said),
  );
  if (named.length === 0 || towns.length < 2) return [];
  return [{ name: 'address', holds: ({ city }) => named.includes(city.toLowerCase()) }];
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
    'hoa',
    /\b(?:without|no|not have|not charge|doesn[’']?t have|don[’']?t have) (?:an? |any )?(?:hoa|association (?:fees?|dues))\b|\b(?:sin|no (?:tienen?|cobran?|pagan?)) (?:cuotas? )?(?:de )?(?:la )?(?:hoa|cuotas?|asociación)/iu,
    (f) => (f.hoaFeeCents === null ? null : f.hoaFeeCents === 0),
  ],
  [
    'cooling',
    /\bcentral air\b|\baire central\b/i,
    (f) => (f.cooling.length === 0 ? null : /central/i.test(f.cooling.join())),
  ],
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
    (f) => mentions(f, /yard|(?<!roof )garden|jardín|lawn|orchard/i),
  ],
  [
    'balcony',
    /\b(?:balcon(?:y|ies)|decks?|terraces?)\b|\bbalc[oó]n(?:es)?\b|\bterrazas?\b|阳台/i,
    (f) => mentions(f, /balcony|deck|terrace|balcón|terraza/i),
  ],
  [
    'cooling',
    /\b(?:air[- ]conditioning|a\/?c)\b|\baire acondicionado\b|空调/i,
    (f) =>
      f.cooling.length === 0 ? mentions(f, /air condition|central air/i) : !/^none$/i.test(f.cooling.join()),
  ],
  ['view', /\b(?:views?)\b|\bvistas?\b/i, (f) => mentions(f, /\bviews?\b|vista/i)],
  [
    'type',
    /\b(?:condos?|condominiums?|condominios?)\b/i,
    (f) => (f.propertyType ? /condo/i.test(f.propertyType) : null),
  ],
  ['type', /\btown ?(?:houses?|homes?)\b/i, (f) => (f.propertyType ? /town/i.test(f.propertyType) : null)],
  [
    'stories',
    /\b(?:single|one)[- ](?:story|storey|level)\b|\bde un[oa]? (?:sol[oa] )?(?:planta|piso|nivel)\b/i,
    (f) => (f.stories === null ? null : f.stories === 1),
  ],
  [
    'stories',
    /\btwo[- ](?:story|storey|level)\b|\bde dos (?:plantas|pisos|niveles)\b/i,
    (f) => (f.stories === null ? null : f.stories === 2),
  ],
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
];

// A record that does not mention a thing does not say that it is missing.
function mentions(
  { features, appliances, description, parking }: PropertyFacts,
  pattern: RegExp,
): true | null {
  return pattern.test([...features, ...appliances, description, parking ?? ''].join('\n')) ? true : null;
}

export function featureConditions(text: string): Condition[] {
  return featured.filter(([, asked]) => asked.test(text)).map(([name, , holds]) => ({ name, holds }));
}
