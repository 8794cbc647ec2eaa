/** A measure somebody asked in. */
export type Unit = 'square_meter' | 'hectare' | 'acre';

const named: [Unit, RegExp][] = [
  ['hectare', /\bhect[aá]reas?\b|\bhectares?\b|\bhektar\b|公顷|هكتار|гектар/iu],
  ['acre', /(?<!\p{L})(?:acres?|acreage)(?!\p{L})|英亩/iu],
  [
    'square_meter',
    /(?<!\p{L})(?:sq(?:uare)?\.? ?met(?:er|re)s?|sqm|sq\.? ?m|m2|m²|quadratmetern?|qm|m[eè]tres carr[eé]s|metros(?: (?:cuadrados|quadrados))?|mts2?)(?![\p{L}\d])|平方米|متر مربع|кв\.? ?м/iu,
  ],
];

const squareFeetIn: Record<Unit, number> = { square_meter: 10.763_91, hectare: 107_639.1, acre: 43_560 };

const squareMeters: Record<string, string> = {
  en: 'square meters',
  es: 'metros cuadrados',
  zh: '平方米',
  fr: 'mètres carrés',
  de: 'Quadratmeter',
  pt: 'metros quadrados',
  ru: 'кв. метров',
  ar: 'متر مربع',
  hi: 'वर्ग मीटर',
};

/** The measure of area a question names; null when it names none, or square feet. */
export const areaAsked = (text: string): Unit | null =>
  named.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** An area in another measure: whole square meters, acres and hectares with two decimals. */
export function areaIn(squareFeet: number, unit: Unit, locale: string): string {
  const value = squareFeet / squareFeetIn[unit];
  if (unit !== 'square_meter')
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      maximumFractionDigits: 2,
    }).format(value);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
  return `${number} ${squareMeters[locale.split('-')[0] ?? ''] ?? 'm²'}`;
}

const metric =
  /(?<!\p{L})(?:kilomet(?:er|re)s?|met(?:er|re)s?|kil[oó]metros?|metros?|km|kilomètres?|mètres?|kilometern?|metern?)(?!\p{L})/iu;
const measured = /(\d+(?:[.,]\d+)?|half a|a|one) (miles?|yards?|feet|foot|ft)(?!\p{L})(?! ?[x×])/giu;
const metersIn: Record<string, number> = { m: 1609.344, y: 0.9144, f: 0.3048 };
const mostNamed = 3;

/** The distances of a quoted text in meters and kilometers where the question asks in them: " (0.6 miles = 1 km)"; else "". */
export function inMetric(text: string, question: string, locale: string): string {
  if (!metric.test(question)) return '';
  const said = [...text.matchAll(measured)].slice(0, mostNamed).map(([whole, count = '', unit = '']) => {
    const number = /half/i.test(count)
      ? 0.5
      : /^(?:a|one)$/i.test(count)
        ? 1
        : Number(count.replace(',', '.'));
    const meters = number * (metersIn[unit.charAt(0).toLowerCase()] ?? 1);
    const [value, name] = meters >= 1000 ? [meters / 1000, 'kilometer'] : [meters, 'meter'];
    const rounded = name === 'kilometer' ? 1 : meters < 100 ? 1 : 0;
    const format = { style: 'unit', unit: name, maximumFractionDigits: rounded } as const;
    return `${whole} = ${new Intl.NumberFormat(locale, format).format(value)}`;
  });
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
