import type { Citation } from '../knowledge.types';
import type { Draft, Work } from './draft';

/** Whole questions of one message, at most this many; more is a list that no short answer serves. */
const mostParts = 5;

const starters = [
  'what|which|who|whose|when|where|why|how|is|are|was|were|does|do|did|has|have|had|can|could|will|would|may',
  '(?:a|de|en) (?:qué|que|cuánt[oa]s?|cuant[oa]s?|quién)|qué|que tan|cuánt[oa]s?|cuant[oa]s?|cuándo|cuando|dónde|donde|quién|quien|cuál(?:es)?|cual(?:es)?|cómo|como es|es|está|hay|tiene|tienen|se puede|puedo|fue',
  'wie|was|wann|wo|wer|welche[rsn]?|warum|ist|sind|hat|haben|gibt|kann|darf',
  'quel(?:le)?s?|quand|où|qui|combien|comment|pourquoi|est-ce|y a-t-il|a-t-il',
].join('|');

/** What may stand before a further question: "Also, what are the taxes?". */
const joined = '(?:(?:and|also|plus|oh|y|e|además|también|und|et)[,\\s]+)+';

/** "… and how old is the roof?": a question word, or the verb of a question, begins another one. */
const another = new RegExp(
  `\\?\\s+(?=\\S)|[.!]\\s+(?=(?:${joined})?[¿]?(?:${starters})\\s)|\\s*[,;]?\\s+(?:(?:and|y) )?(?:and|also|plus|además|también|y|e|und|et)\\s+(?=[¿]?(?:${starters})\\s)|\\s*[,;]\\s+(?=[¿]?(?:${starters})\\s)`,
  'iu',
);

/** Spoken questions run on without a mark: "what year was it built what are the taxes". A question word with its verb begins one. */
const spoken =
  /(?<=\p{L}\p{L})\s+(?=(?:what|how|when|where|why|who) (?:is|are|was|were|does|do|did|can|could|would|will|many|much|old|big|far|long|often|soon) (?:the|it|this|there|they|i|we|you|is|are|do|does|did|can|bed\p{L}*|bath\p{L}*)(?!\p{L}))/iu;
const spokenVerb =
  /\s+(?=(?:(?:is|are) there|does (?:it|the \p{L}+)|do (?:they|you)|is (?:it|the \p{L}+)|can (?:i|we)) \p{L})/iu;
const asksWithWord = /(?<!\p{L})(?:what|which|who|whose|when|where|why|how|if|whether|that)(?!\p{L})/iu;
/** What leads to a question word without being a question: "tell me what", "about how much". */
const leadsTo =
  /(?<!\p{L})(?:know|knows|see|tell|me|about|is|are|of|on|for|to|exactly|and|or|wondering|ask|asking|curious|say|check|understand|explain|roughly|also|so|like|but|then)$/iu;

/** Breaks spoken questions apart where one certainly begins. */
function brokenApart(part: string): string[] {
  if (/[?¿]/.test(part.slice(0, -1))) return [part];
  const pieces: string[] = [];
  let rest = part;
  for (;;) {
    const at = [spoken.exec(rest)?.index, firstVerbIn(rest)]
      .filter((found) => found !== undefined)
      .sort((a, b) => a - b)[0];
    if (at === undefined || leadsTo.test(rest.slice(0, at))) break;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).trim();
  }
  return [...pieces, rest];
}

// "What appliances does it have": the verb belongs to the question word before it.
function firstVerbIn(text: string): number | undefined {
  const at = spokenVerb.exec(text)?.index;
  return at === undefined || asksWithWord.test(text.slice(0, at)) ? undefined : at;
}

/** The questions of a message in their order; empty when it asks only one. */
export function partsOf(question: string): string[] {
  const parts = question
    .split(new RegExp(another, 'giu'))
    .flatMap(brokenApart)
    .map((part) => part.trim().replace(new RegExp(`^[¿]?${joined}`, 'iu'), ''))
    .filter((part) => part.split(/\s+/).length >= 2);
  const isAsked = new RegExp(`^[¿]?(?:(?:hi|hello|hey|hola)[ ,!]+)?(?:${starters})\\s`, 'iu');
  // What is told before the first question is no question: "my wife loves the harbor is there a view".
  const first = parts.findIndex((part) => isAsked.test(part));
  const asked = first > 0 && !/[?]$/.test(parts[0] ?? '') ? parts.slice(first) : parts;
  const isSeveral = asked.length >= 2 && asked.length <= mostParts;
  return isSeveral && asked.every((part) => isAsked.test(part)) ? asked : [];
}

/** One question of a message with its own answer. */
export interface Part {
  work: Work;
  draft: Draft;
}

/** Whether the parts say more than one passage quoted for the whole message does: it may be about neither question. */
export function isSurer(parts: Part[], whole: Draft): boolean {
  if (parts.length === 0) return false;
  return (
    !whole.answered ||
    parts.every(({ draft }) => draft.answered) ||
    parts.some(({ draft }) => draft.answered && draft.engine !== 'built_in')
  );
}

/** One answer to several questions; what stays open is named, and the agent offered once. Null when all stay open. */
export function together(parts: Part[]): Draft | null {
  const [answered, open] = [
    parts.filter(({ draft }) => draft.answered),
    parts.filter(({ draft }) => !draft.answered),
  ];
  if (answered.length === 0) return null;
  const citations: Citation[] = [];
  const said = answered.map(({ draft }) => `${draft.content}${marksOf(draft.citations, citations)}`);
  const left = open[0]
    ? [`${open.map(({ work }) => `“${work.question}”`).join(', ')} – ${open[0].draft.content}`]
    : [];
  return {
    content: [...said, ...left].join('\n\n'),
    citations,
    answered: true,
    ...(open[0] && { open: open[0].work.question }),
    engine: answered.every(({ draft }) => draft.engine === 'facts') ? 'facts' : 'built_in',
    decision: `read as ${parts.length} questions: ${parts.map(explained).join('; ')}`,
    judged: parts.flatMap(({ draft }) => draft.judged ?? []),
  };
}

/** The marks of one part, " [1][2]", its citations being added to those of the whole answer. */
function marksOf(own: Citation[], all: Citation[]): string {
  const numbers = own.map((citation) => {
    const known = all.findIndex(
      ({ source_id, page, snippet }) =>
        source_id === citation.source_id && page === citation.page && snippet === citation.snippet,
    );
    return known >= 0 ? known + 1 : all.push(citation);
  });
  return numbers.length === 0 ? '' : ` ${[...new Set(numbers)].map((number) => `[${number}]`).join('')}`;
}

function explained({ work, draft }: Part, at: number, { length }: Part[]): string {
  return `part ${at + 1} of ${length}, “${work.question}”: ${draft.answered ? '' : 'not answered, '}${draft.decision}`;
}
