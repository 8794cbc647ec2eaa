const fractions: Record<string, number> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 0.125,
};

/** Letters glued to a number or words after it that multiply it. */
const multipliers = new Map(
  Object.entries({
    k: 1e3,
    thousand: 1e3,
    mil: 1e3,
    tausend: 1e3,
    тысяч: 1e3,
    тыс: 1e3,
    m: 1e6,
    mm: 1e6,
    mn: 1e6,
    million: 1e6,
    millions: 1e6,
    millón: 1e6,
    millones: 1e6,
    millionen: 1e6,
    миллион: 1e6,
    миллиона: 1e6,
    миллионов: 1e6,
    млн: 1e6,
    billion: 1e9,
    billions: 1e9,
    milliarden: 1e9,
    миллиардов: 1e9,
    млрд: 1e9,
  }),
);

const spelledOut: Record<string, string[]> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte'.split(
    ' ',
  ),
  de: 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig'.split(
    ' ',
  ),
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
    ' ',
  ),
};
const values = new Map(
  Object.entries(spelledOut).flatMap(([language, words]) =>
    words.map((word, value): [string, number] => [`${language} ${word}`, value]),
  ),
);

/** How a number is written in the index: digits, a point, no grouping; "2,100", "2.100" and "2100" become the same. */
export function normaliseNumber(surface: string): string {
  let text = asciiDigits(surface)
    .replace(/[\u00a0\u202f'’٬]/g, '')
    .replaceAll('٫', '.');
  let rest = 0;
  const last = text.at(-1) ?? '';
  if (last in fractions) {
    rest = fractions[last] ?? 0;
    text = text.slice(0, -1);
  }
  const value = Number(withoutGrouping(text)) + rest;
  return Number.isFinite(value) ? plain(value) : text;
}

// A separator followed by exactly three digits groups thousands; anything else is a decimal. Several points are a version or a date: kept.
function withoutGrouping(text: string): string {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(text)) return text.replace(/[.,]/g, '');
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return text.replaceAll(',', '');
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return text.replace(',', '.');
}

/** The number multiplied by the word that follows it ("1.2 million", "450k"), or null when that word multiplies nothing. */
export function multiplied(number: string, following: string): string | null {
  const factor = multipliers.get(following.toLowerCase());
  const value = Number(number);
  return factor && Number.isFinite(value) ? plain(value * factor) : null;
}

/** Digits for a number written as a word ("three"), or null. */
export function spelledNumber(word: string, language: string): string | null {
  const value = values.get(`${language} ${word}`);
  return value === undefined ? null : String(value);
}

function plain(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

const digitZeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** Arabic, Persian, Devanagari, Bengali, Thai and full-width digits as ASCII. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = digitZeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
