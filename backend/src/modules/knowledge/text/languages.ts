import { stopWords } from './stop-words';

/** ISO 639-1 code of a language the text analysis treats in its own way; everything else is handled as words without stemming. */
export type Language = string;

const scripts: [Language, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** Languages in Latin letters that are told apart by their small words. */
const latinLanguages: Language[] = [
  'en',
  'es',
  'fr',
  'de',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'ro',
  'tr',
  'hu',
  'cs',
  'ca',
  'id',
  'vi',
];

const hints: Partial<Record<Language, RegExp>> = {
  // What people at a sign type without accents and without a small word: "sigue disponible", "recamaras?".
  es: /[¿¡ñ]|\b(?:cu[aá]nt[oa]s?|cuál|qué|está|sigue|disponible|banos|habitaci\p{L}+|rec[aá]maras?|dormitorios?|precio|cuesta|cochera|alberca|piscina|impuestos?|mascotas|terreno|garaje|estacionamiento|barat[oa]s?|aceptan?|permiten?|perros?|gatos?|puedo|tienen?|hay|cuota|vecinos?|casas?|busco|techo|cuartos?)(?!\p{L})/giu,
  de: /[ßäöü]/giu,
  fr: /[çœêû]|\b(?:qu|c|d|j|l|n)['’]/giu,
  pt: /[ãõ]/giu,
  pl: /[łśżźąę]/giu,
  tr: /[ğış]/giu,
  ro: /[țșă]/giu,
  sv: /å/giu,
  cs: /[ěřů]/giu,
};

/** Small words of another language that are ordinary words of a short English question: "price per foot", "den?", "front door". */
const alsoEnglish = new Set(
  'per den die door over want men under come van war hat also fare son sin mine till sale tour plus main fin dos ben far ok'.split(
    ' ',
  ),
);

/** Small words of German and Polish; in a short question they are the "x" of "4x4" or the "w" of "w/ pool". */
const loneConsonant = /^[b-df-hj-np-tv-xz]$/;

/** How much text is looked at: detection is for choosing stemmers, a few hundred words decide. */
const sampleLength = 3000;

/**
 * The language of a text, by script first and by small words among Latin languages.
 * @param usual what to answer when nothing speaks for any language ("2100 HOA?")
 */
export function detectLanguage(text: string, usual: Language = 'en'): Language {
  // Settings come from people: anything that is not a language code means English.
  const otherwise = /^[a-z]{2,3}$/.test(usual) ? usual : 'en';
  const sample = text.slice(0, sampleLength).normalize('NFC');
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return otherwise;
  for (const [language, pattern] of scripts) {
    const share = count(sample, pattern) / letters;
    // Kana decides for Japanese even among many Han characters; a Latin name inside Arabic must not decide.
    if (share > (language === 'ja' ? 0.05 : 0.3)) return language;
  }
  return latinLanguage(sample, otherwise);
}

function latinLanguage(sample: string, otherwise: Language): Language {
  const votes = latinLanguages.map(() => 0);
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? [])
    for (const speaker of speakersOf(word)) votes[speaker]! += 1;
  let best = otherwise;
  let bestVotes = 0;
  latinLanguages.forEach((language, index) => {
    const hint = hints[language];
    const all = votes[index]! + (hint ? 0.7 * count(sample, hint) : 0) + (language === otherwise ? 0.6 : 0);
    if (all > bestVotes) [best, bestVotes] = [language, all];
  });
  return best;
}

let speakers: Map<string, number[]> | undefined;

/** The Latin languages, by their place in the list, that a small word speaks for. */
function speakersOf(word: string): number[] {
  if (!speakers) {
    speakers = new Map();
    for (const [index, language] of latinLanguages.entries())
      for (const small of stopWords(language))
        if (language === 'en' || !(alsoEnglish.has(small) || loneConsonant.test(small)))
          speakers.set(small, [...(speakers.get(small) ?? []), index]);
  }
  return speakers.get(word) ?? [];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
