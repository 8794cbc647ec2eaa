import { sha256 } from '../../kernel/secrets';
import type { Chunk } from './knowledge.types';
import { analyse } from './text/analyse';
import { partMark, partsOf } from './text/compounds';
import { detectLanguage } from './text/languages';
import { meanings } from './text/synonyms';

/** A chunk with the terms it is found by; weights in thousandths. */
export interface IndexedChunk extends Chunk {
  language: string;
  terms: Map<string, number>;
}

// Okapi BM25's term part. The average length is that of a full passage, fixed, so that a weight never has to be computed again.
const saturation = 1.2;
const lengthInfluence = 0.75;
const usualLength = 85;

/** A word of the heading counts as if it stood in the text twice. */
const headingCount = 2;
export const longestTerm = 64;

/** Raised when words are cut, stemmed or weighed in another way than the release before did. */
export const indexForm = 1;
/** Names what passages are found by; another vocabulary is another version. What an older one wrote is written anew at start. */
export const indexVersion = sha256(`${indexForm}\n${meanings}`).slice(0, 16);

/** Words are cut and stemmed in steps of this many chunks, so that requests are answered in between. */
const indexedAtOnce = 40;

/** The terms of each chunk. The language is found on the whole source, so that a short passage is not misjudged. */
export function indexChunks(chunks: Chunk[]): IndexedChunk[] {
  const sourceLanguage = detectLanguage(
    chunks
      .map((chunk) => chunk.text.slice(0, 400))
      .join('\n')
      .slice(0, 3000),
  );
  return chunks.map((chunk) => {
    const language = detectLanguage(chunk.text, sourceLanguage);
    return { ...chunk, language, terms: termWeights(chunk, language) };
  });
}

/** {@link indexChunks} for what may be large. */
export async function indexInSteps(chunks: Chunk[]): Promise<IndexedChunk[]> {
  const indexed: IndexedChunk[] = [];
  for (let start = 0; start < chunks.length; start += indexedAtOnce) {
    if (start > 0) await new Promise((resolve) => setImmediate(resolve));
    indexed.push(...indexChunks(chunks.slice(start, start + indexedAtOnce)));
  }
  return indexed;
}

function termWeights(chunk: Chunk, language: string): Map<string, number> {
  const counts = new Map<string, number>();
  const body = countTerms(counts, chunk.text, language, 1);
  if (chunk.heading) countTerms(counts, chunk.heading, language, headingCount);
  const norm = saturation * (1 - lengthInfluence + (lengthInfluence * body) / usualLength);
  const weights = new Map<string, number>();
  for (const [term, count] of counts)
    weights.set(term, Math.round((1000 * count * (saturation + 1)) / (count + norm)));
  return weights;
}

function countTerms(counts: Map<string, number>, text: string, language: string, each: number): number {
  const { tokens, meanings } = analyse(text, language);
  let content = 0;
  for (const token of tokens) {
    if (token.small || token.term.length > longestTerm) continue;
    content += 1;
    counts.set(token.term, (counts.get(token.term) ?? 0) + each);
    if (token.kind !== 'word') continue;
    for (const part of partsOf(text.slice(token.start, token.end), language))
      if (part.length < longestTerm) counts.set(partMark + part, (counts.get(partMark + part) ?? 0) + each);
  }
  for (const meaning of meanings) counts.set(meaning.term, (counts.get(meaning.term) ?? 0) + each);
  return content;
}
