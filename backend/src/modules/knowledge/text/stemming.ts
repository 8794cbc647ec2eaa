import * as snowball from 'snowball-stemmers';
import { irregularForms } from './irregular';

const algorithms: Record<string, string> = {
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
};

const stemmers = new Map<string, ((word: string) => string) | null>();

/**
 * The index form of one word: lower-cased, stemmed where the language has a stemmer, accents folded.
 * Folding comes last because Snowball's suffixes are written with accents.
 */
export function stem(written: string, language: string): string {
  const word = written.toLowerCase();
  if (language === 'ar' || language === 'fa' || language === 'ur') return stemArabic(word);
  if (language === 'hi' || language === 'mr') return stemHindi(word);
  const stemmer = stemmerOf(language);
  if (!stemmer) return fold(word);
  if (language === 'en') return fold(stemmer(irregularForms.get(word) ?? word));
  if (language === 'es') return keptApart.get(fold(word)) ?? fold(stemmer(withAccents(word, language)));
  return fold(stemmer(withAccents(word, language)));
}

/** Spanish words that Snowball makes one with another word, also one of English: a room with "sale", a pipe with a tub. */
const keptApart = new Map([
  ['sala', 'sala'],
  ['salas', 'sala'],
  ['tuberia', 'tuberi'],
  ['tuberias', 'tuberi'],
  ['estacion', 'estaci'],
  ['estaciones', 'estaci'],
]);

// People type "habitacion"; Snowball knows only the accented suffix.
function withAccents(word: string, language: string): string {
  if (language === 'es') return word.replace(/([cs])ion$/, '$1ión');
  if (language === 'ru') return word.replaceAll('ё', 'е');
  return word;
}

/** Letters without their accents, and the look-alike letters that people type for each other. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .normalize('NFC');
}

function stemmerOf(language: string): ((word: string) => string) | null {
  let stemmer = stemmers.get(language);
  if (stemmer === undefined) {
    const name = algorithms[language];
    const made = name ? snowball.newStemmer(name) : null;
    stemmer = made ? (word) => made.stem(word) : null;
    stemmers.set(language, stemmer);
  }
  return stemmer;
}

/** Arabic letters in one spelling: no vowel signs, no tatweel, one alef, one ya, one final ha. */
export function normaliseArabic(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/\p{M}|\u0640/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىئی]/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه');
}

// Light stemming after Larkey, Ballesteros and Connell (2007), "light10": articles off the front, one or two endings off the back.
function stemArabic(word: string): string {
  let root = normaliseArabic(word);
  const front = /^(?:وال|بال|كال|فال|ولل|ال|لل)/.exec(root)?.[0];
  if (front && root.length - front.length >= 3) root = root.slice(front.length);
  else if (/^[وبلفك]/.test(root) && root.length >= 5) root = root.slice(1);
  for (let round = 0; round < 2; round += 1) {
    const back = /(?:هما|كما|ها|ان|ات|ون|ين|يه|هم|هن|نا|تم|وا|ه|ي|ا)$/.exec(root)?.[0];
    if (!back || root.length - back.length < 3) break;
    root = root.slice(0, -back.length);
  }
  return root;
}

// Suffixes after Ramanathan and Rao (2003), "A lightweight stemmer for Hindi", longest first.
const hindiSuffixes =
  'ाएंगी ाएंगे ाऊंगी ाऊंगा ाइयां ाइयों ाएगी ाएगा ाओगी ाओगे एंगी ेंगी एंगे ेंगे ूंगी ूंगा ातीं नाओं नाएं ताओं ताएं ियां ियों ाकर ाइए ाईं ाया ेगी ेगा ोगी ोगे ाने ाना ाते ाती ाता तीं ाओं ाएं ुओं ुएं ुआं कर ाओ िए ाई ाए ने नी ना ते ीं ती ता ां ों ें ो े ू ु ी ि ा'.split(
    ' ',
  );

function stemHindi(word: string): string {
  // Nukta and joiners are spelling variants; the moon-dot is written as a plain dot by most people.
  const plain = word
    .normalize('NFKD')
    .replaceAll('\u093c', '')
    .replaceAll('\u200c', '')
    .replaceAll('\u200d', '')
    .replaceAll('\u0901', '\u0902');
  const suffix = hindiSuffixes.find((end) => plain.endsWith(end) && plain.length - end.length >= 2);
  return suffix ? plain.slice(0, -suffix.length) : plain;
}
