import { withoutIntroduction } from './introductions';
import { withoutOwnTraits } from './look-alikes';
import { read } from './reading';

/** A sentence or the part of one up to a comma, with the sign that ends it. */
const clauses = /[^.,;!?¿¡\n]+(?:[.,;!?\n]+|$)\s*/g;

/**
 * The question without what visitors say about themselves: "I'm a single mother, how much is the fee?" asks for the fee. Names and
 * traits reach neither retrieval nor a model. A message that is nothing but an introduction stays as it is.
 */
export function withoutSelf(question: string): string {
  const kept = [...question.matchAll(clauses)].map(([clause]) => clause).filter((clause) => !isSelf(clause));
  return kept.length === 0 || kept.join('').trim() === '' ? question : kept.join('').trim();
}

function isSelf(clause: string): boolean {
  const rest = withoutIntroduction(clause);
  return !/[\p{L}\p{N}]/u.test(rest) || !/[a-z0-9]/.test(withoutOwnTraits(read(rest).plain));
}
