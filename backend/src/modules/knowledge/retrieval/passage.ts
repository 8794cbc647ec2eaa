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
}

export function readPassage(text: string, language: string): Passage {
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
  return { text, language, tokens, positions, sentenceOf, sentences, meanings: found };
}

function sentenceSpans(text: string): { start: number; end: number }[] {
  let start = 0;
  return splitSentences(text).map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end;
    return span;
  });
}
