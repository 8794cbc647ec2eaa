import type { Turn } from '../knowledge.types';
import { type Question, understand } from '../retrieval/question';

/** How many of the visitor's earlier messages a follow-up may lean on. */
const remembered = 2;

const opener =
  /^\W*(?:and|but|so|then|also|what about|how about|ok(?:ay)?,? and|y|pero|entonces|también|qué tal|und|et|e|那|还有|那么|और|و)(?:[\s,¿]|(?=[\p{Script=Han}]))/iu;
const pointer =
  /\b(?:it|its|they|them|their|that|those|this|these|there|one|ones|he|she|him|her|his|same|else|más|eso|esa|ese|ello|ellos|ellas|allí|ahí|otro|otra|lo mismo)\b|它|那个|这个|他们/iu;

/**
 * What the visitor means, given what was said before: a question that opens with "and …" or only points ("does it cost extra?")
 * is read together with the visitor's question before it.
 */
export function inContext(text: string, history: Turn[], alone: Question): Question {
  const earlier = history
    .filter(({ role }) => role === 'visitor')
    .slice(-remembered)
    .map(({ content }) => content);
  if (earlier.length === 0 || !leansOnEarlier(text, alone)) return alone;
  const topic = [...earlier]
    .reverse()
    .find((message) => understand(message, alone.language).terms.length > 0);
  return topic === undefined ? alone : understand(`${topic.slice(0, 500)}\n${text}`, alone.language);
}

function leansOnEarlier(text: string, { terms }: Question): boolean {
  if (terms.length === 0) return true;
  if (opener.test(text)) return terms.length <= 4;
  return (
    terms.length <= 1 ||
    (terms.length <= 3 && pointer.test(text) && !/\b(?:house|home|property|casa|vivienda)\b/i.test(text))
  );
}
