import { type AnswerSign, answerSignOf } from './answer-signs';
import { type Concept, conceptsOf } from './concepts';
import type { Rarity } from './evidence';
import { type HardKind, hardKindOf } from './hard-kinds';
import type { Question } from './question';

/** "Does Quay House have a sauna?": what comes after the word is asked for, not whose it is. */
const possession = /\bhave\b/i;

/** A question, read for what a sentence must hold to answer it. */
export interface Asked {
  question: Question;
  concepts: Concept[];
  kind: HardKind;
  /** The words of a statement that answers; null where the question does not tell. */
  sign: AnswerSign | null;
  /** "How many dogs": which concept the number counts; null for other questions. */
  counted: number | null;
  /** "May I …?": best answered by what is allowed or not. */
  wantsRule: boolean;
  /** "Does the studio have a kitchen?": the concept that must have it; null where the home itself is asked about. */
  subject: number | null;
  /** "Is there a sauna?": which concept must be there, whatever else the question holds; null for other questions. */
  object: number | null;
}

const counting = /\bhow many\b|\bcu[aá]nt[oa]s\b/i;
const permission =
  /^\W*(?:can|could|may|am i|are we|would i be able)\b|\b(?:puedo|podemos|podr[ií]a|podr[ií]amos|se puede)(?!\p{L})|^\W*(?:darf|dürfen|kann|können|könnte)(?!\p{L})/iu;
const existence =
  /^\W*(?:is|are|was|were) there\b(?! (?:room|space|anything|any \w+ problem))|^\W*(?:does|do|did)\b.{1,40}\bhave\b|^\W*any\b(?! (?:\w+ )?(?:problems?|issues?|thing))|^\W*(?:hay|tiene|tienen)\b/i;

export function readAsked(question: Question, rarity: Rarity): Asked {
  const { text, meaningsAt } = question;
  const concepts = conceptsOf(question, rarity);
  const kind = hardKindOf(question);
  const sign = answerSignOf(question);
  const from = Math.max(0, text.search(possession));
  const first = concepts.findIndex(
    ({ isThing, terms }) => isThing && text.indexOf(terms[0]?.surface ?? '', from) >= from,
  );
  return {
    question,
    concepts,
    kind,
    sign: kind === null || sign?.isNeeded ? sign : null,
    counted: kind === 'number' && counting.test(text) ? countedOf(concepts) : null,
    wantsRule: permission.test(text) || [...meaningsAt.values()].some((names) => names.includes('~allowed')),
    object: first >= 0 && existence.test(text) ? first : null,
    subject: first > 0 && existence.test(text) && from > 0 ? subjectOf(concepts, text, from) : null,
  };
}

function subjectOf(concepts: Concept[], text: string, possession: number): number | null {
  const at = concepts.findIndex(
    ({ isThing, terms }) => isThing && text.indexOf(terms[0]?.surface ?? '') < possession,
  );
  return at < 0 ? null : at;
}

function countedOf(concepts: Concept[]): number | null {
  const at = concepts.findIndex(({ terms }) => terms.some(({ asksKind }) => asksKind));
  return at < 0 ? null : at;
}
