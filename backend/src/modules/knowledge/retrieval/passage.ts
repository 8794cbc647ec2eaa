import { splitSentences } from '../chunking';
import { analyse, type Token } from '../text/analyse';

/** A passage made ready for looking closely. */
export interface Passage {
  text: string;
  language: string;
  tokens: Token[];
  /** Where each term stands, by word position. */
  positions: Map<string, number[]>;
  /** Sentence number of each word. */
  sentenceOf: number[];
  sentences: { start: number; end: number }[];
  meanings: Map<string, number[]>;
  /** How many of the words are not small. */
  contentWords: number;
}

/** The passages of the questions just asked come back with the next ones, and reading one takes longer than judging it. */
const rememberedAtMost = 500;
const remembered = new Map<string, Passage>();

/** Not to be changed: the next question gets the same one. */
export function readPassage(text: string, language: string): Readonly<Passage> {
  const key = `${language} ${text}`;
  const known = remembered.get(key);
  const passage = known ?? read(text, language);
  // A Map keeps its order: what is put in again is the last to go.
  if (known) remembered.delete(key);
  else if (remembered.size >= rememberedAtMost) remembered.delete(remembered.keys().next().value ?? '');
  remembered.set(key, passage);
  return passage;
}

function read(text: string, language: string): Passage {
  const { tokens, meanings } = analyse(text, language);
  const sentences = sentenceSpans(text);
  const positions = new Map<string, number[]>();
  const sentenceOf: number[] = [];
  let sentence = 0;
  tokens.forEach((token, position) => {
    const known = positions.get(token.term);
    if (known) known.push(position);
    else positions.set(token.term, [position]);
    while (sentence < sentences.length - 1 && token.start >= (sentences[sentence]?.end ?? 0)) sentence += 1;
    sentenceOf.push(sentence);
  });
  const found = new Map<string, number[]>();
  for (const { term, position } of meanings) found.set(term, [...(found.get(term) ?? []), position]);
  const contentWords = tokens.filter(({ small }) => !small).length;
  return { text, language, tokens, positions, sentenceOf, sentences, meanings: found, contentWords };
}

function sentenceSpans(text: string): { start: number; end: number }[] {
  let start = 0;
  return splitSentences(text).map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end;
    return span;
  });
}
