import { dirname, join } from 'node:path';

/** Languages whose letters can be read, in the names of Tesseract. */
export type OcrLanguage = 'eng' | 'spa';

/** What every text has plenty of, and is read right whichever language it is taken for. */
const smallWords: Record<OcrLanguage, ReadonlySet<string>> = {
  eng: new Set(
    'the of and to in is for that with on are be by at from or as it this was not have will'.split(' '),
  ),
  spa: new Set(
    'de la el los las y en que con del se un una para por es al su sin hay más son está tiene'.split(' '),
  ),
};
const wordsAtLeast = 3;

/** The language a text is in, by its small words; undefined where they do not tell. */
export function languageOf(words: string[]): OcrLanguage | undefined {
  const count = (language: OcrLanguage) =>
    words.filter((word) => smallWords[language].has(word.toLowerCase())).length;
  const [english, spanish] = [count('eng'), count('spa')];
  if (Math.max(english, spanish) < wordsAtLeast) return undefined;
  if (english > 2 * spanish) return 'eng';
  return spanish > 2 * english ? 'spa' : undefined;
}

// Named one by one: a package is only found by its whole name.
const packages: Record<OcrLanguage, () => string> = {
  eng: () => require.resolve('@tesseract.js-data/eng/package.json'),
  spa: () => require.resolve('@tesseract.js-data/spa/package.json'),
};

/** The folder with what Tesseract has learned of a language, 2 to 3 MB. */
export const learnedIn = (language: OcrLanguage): string =>
  join(dirname(packages[language]()), '4.0.0_best_int');
