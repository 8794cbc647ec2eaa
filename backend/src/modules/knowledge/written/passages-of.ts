import { chunkSections } from '../chunking';
import { type IndexedChunk, indexChunks } from '../indexing';
import { indexTermsOf } from './question-terms';

/** What somebody wrote: a note, or the answer to a question and to other wordings of it. */
interface Written {
  question: string | null;
  wordings: string[];
  text: string;
}

/** The passages of a written text, with the terms they are found by. */
export function passagesOf({ question, wordings, text }: Written): IndexedChunk[] {
  if (question === null) return indexChunks(chunkSections([{ text }]));
  // An answer is one passage, whatever its length: it is given whole.
  const [passage] = indexChunks([{ text, heading: question, position: 0 }]);
  if (!passage) return [];
  const asked = [question, ...wordings].flatMap((wording) => [...indexTermsOf(wording)]);
  return [{ ...passage, terms: new Map([...passage.terms, ...asked]) }];
}
