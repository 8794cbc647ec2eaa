import { corrected } from './spelling';

interface Word {
  text: string;
  /** Where it stands in the text as written. */
  start: number;
  end: number;
}

/**
 * A text as the rules see it: words in lower case without accents, contractions written out, common misspellings of key terms put
 * right, each followed by a space; ` . ` between sentences and ` , ` where a comma was.
 */
export interface Reading {
  plain: string;
  /** The stretch of the text as written behind a stretch of `plain`. */
  written(from: number, to: number): { start: number; end: number };
}

const short = new Map(
  Object.entries({
    u: 'you',
    r: 'are',
    ur: 'your',
    wat: 'what',
    whats: 'what is',
    wats: 'what is',
    im: 'i am',
    ive: 'i have',
    dont: 'do not',
    doesnt: 'does not',
    cant: 'can not',
    isnt: 'is not',
    theres: 'there is',
    hows: 'how is',
    alot: 'a lot',
    jente: 'gente',
    ke: 'que',
    bive: 'vive',
    biven: 'viven',
    sona: 'zona',
    vezinos: 'vecinos',
    aria: 'area',
    ppl: 'people',
    nite: 'night',
    saf: 'safe',
    gud: 'good',
    blak: 'black',
    ther: 'there',
    kinda: 'kind of',
    wut: 'what',
    hood: 'hood',
    naborhood: 'neighborhood',
    nabors: 'neighbors',
    q: 'que',
    section8: 'section 8',
    seccion8: 'seccion 8',
    latinx: 'latinos',
  }),
);
const negated = new Map([
  ['can', 'can'],
  ['won', 'will'],
]);
const endings = new Map(Object.entries({ m: 'am', re: 'are', ll: 'will', d: 'would', ve: 'have' }));
const beforeIs = new Set(['what', 'it', 'that', 'there', 'here', 'where', 'who', 'how', 'he', 'she', 'when']);

const abbreviations = new Set([
  'st',
  'dr',
  'mr',
  'mrs',
  'ms',
  'rd',
  'ave',
  'blvd',
  'sec',
  'apt',
  'sr',
  'sra',
  'approx',
]);

/** Letters, digits and the plus of "55+"; or a sign that ends a sentence or clause. */
const pieces = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*\+?|[.!?;:\n]+|,/gu;

export function read(text: string): Reading {
  const words: Word[] = [];
  const end = (at: number): void => {
    if (words.at(-1)?.text !== '.') words.push({ text: '.', start: at, end: at });
  };
  end(0);
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (piece === ',') {
      if (!/^[.,]$/.test(words.at(-1)?.text ?? '.')) words.push({ text: ',', start: index, end: index + 1 });
    } else if (/^[.!?;:\n]/.test(piece)) {
      const goesOn = piece === '.' && /^\S/.test(text.slice(index + 1)); // 2.5, example.com
      if (goesOn || (piece === '.' && abbreviations.has(words.at(-1)?.text ?? ''))) continue;
      end(index);
    } else
      for (const word of spelled(piece)) words.push({ text: word, start: index, end: index + piece.length });
  }
  end(text.length);
  return readingOf(words);
}

function readingOf(words: Word[]): Reading {
  const starts: number[] = [];
  let plain = '';
  for (const { text } of words) {
    starts.push(plain.length);
    plain += `${text} `;
  }
  return {
    plain,
    written: (from, to) => {
      const inside = words.filter(
        ({ text }, at) => starts[at]! >= from && starts[at]! < to && !/^[.,]$/.test(text),
      );
      return { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 };
    },
  };
}

function spelled(piece: string): string[] {
  const word = bare(piece);
  const [stem = '', ending] = word.split("'");
  return (ending === undefined ? plainWord(stem) : contracted(stem, ending)).split(' ');
}

/** Lower case without accents; `ñ` becomes `n`. */
export function bare(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").toLowerCase();
}

function plainWord(word: string): string {
  return short.get(word) ?? corrected(word.replace(/^neighbour/, 'neighbor'));
}

function contracted(stem: string, ending: string): string {
  if (ending === 's') return beforeIs.has(stem) ? `${stem} is` : plainWord(stem);
  if (ending === 't') return `${negated.get(stem) ?? stem.replace(/n$/, '')} not`;
  const full = endings.get(ending);
  return full ? `${stem} ${full}` : plainWord(stem + ending);
}
