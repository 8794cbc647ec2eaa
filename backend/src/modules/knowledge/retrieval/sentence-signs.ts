import type { Asked } from './asked';
import { matchesOf } from './concepts';
import { holdsCount } from './counts';
import { meetsHardKind } from './hard-kinds';
import { isLeaning } from './leaning';
import type { Passage } from './passage';

/** What one sentence shows of an answer. */
export interface Signs {
  text: string;
  /** How surely it speaks of each concept of the question, from 0 to 1. */
  strengths: number[];
  /** It holds the kind of answer that is waited for, and is about something asked. */
  holdsKind: boolean;
  isRule: boolean;
  /** It is the kind of statement that answers. */
  shows: boolean;
  /** One of the things asked about stands among its first words. */
  opensWithThing: boolean;
  isCounted: boolean;
  /** A line that only names what follows. */
  isTitle: boolean;
  /** It points at the sentence before it. */
  leans: boolean;
  /** A blank line or another row of the table follows. */
  endsParagraph: boolean;
}

/** "It also covers …" speaks of what the sentence before it named. */
const byReference = 0.8;
const openingWords = 3;

/** The signs of every sentence of a passage. @param headed how surely the heading speaks of each concept */
export function signsOf(asked: Asked, passage: Passage, headed: number[]): Signs[] {
  const { concepts, kind, question } = asked;
  const things = new Set<number>();

  const found = concepts.map((concept) => matchesOf(concept, question, passage));
  const counted = new Set(
    asked.counted === null ? [] : found[asked.counted]?.flatMap(({ positions }) => positions),
  );
  const strengths = passage.sentences.map(() => concepts.map(() => 0));
  found.forEach((matches, concept) => {
    for (const { positions, strength } of matches)
      for (const position of positions) {
        const row = strengths[passage.sentenceOf[position] ?? 0];
        if (row) row[concept] = Math.max(row[concept] ?? 0, strength);
        if (concepts[concept]?.isThing) things.add(position);
      }
  });
  headItems(strengths, passage);
  const words = wordsBySentence(passage);
  const rules = asked.wantsRule ? sentencesOf(['~allowed', '~forbidden'], passage) : new Set<number>();
  const namesNothing = concepts.every(({ isThing }) => !isThing) || headed.some((strength) => strength > 0);
  return passage.sentences.map(({ start, end }, at): Signs => {
    const text = passage.text.slice(start, end);
    const own = strengths[at] ?? [];
    const before = strengths[at - 1];
    const leans = isLeaning(text);
    if (leans && before)
      own.forEach((value, which) => (own[which] = Math.max(value, (before[which] ?? 0) * byReference)));
    const isAbout =
      namesNothing ||
      own.some((strength, which) => strength > 0 && concepts[which]?.isThing) ||
      (kind !== 'money' && goesOn(at, words, passage));
    const isCounted = (words[at] ?? []).some(
      (position) => counted.has(position) && isNumbered(position, passage),
    );
    const [first, ...rest] = words[at] ?? [];
    const opening =
      first === undefined ? [] : [first, ...rest].filter((position) => !passage.tokens[position]?.small);
    return {
      text,
      strengths: own,
      holdsKind:
        kind === null ||
        (isAbout &&
          (asked.counted === null
            ? meetsHardKind(kind, text, question)
            : isCounted || holdsCount(text, question.text))),
      isRule: rules.has(at),
      shows: asked.sign?.shows.test(text) ?? false,
      opensWithThing: opening.slice(0, openingWords).some((position) => things.has(position)),
      isCounted,
      isTitle: /^[^.!?:|\d]{1,80}\n+$/.test(text),
      leans,
      endsParagraph: /\n\s*\n\s*$/.test(text) || beginsRow(passage, at + 1),
    };
  });
}

/** "- Chimney. The liner is cracked. A mason asks $3,800.": a title in the line heads all of its item. */
const runIn = /^\s*(?:[-*•–]|\d{1,2}[.)])\s*[^.!?:;,]{2,40}[.:]\s+$/u;

function headItems(strengths: number[][], { sentences, text }: Passage): void {
  let title: number[] | undefined;
  sentences.forEach(({ start, end }, at) => {
    const said = text.slice(start, end);
    const own = strengths[at] ?? [];
    if (title)
      title.forEach((strength, which) => (own[which] = Math.max(own[which] ?? 0, strength * byReference)));
    if (runIn.test(said) && !said.includes('\n')) title = [...own];
    else if (/\n\s*$/.test(said)) title = undefined;
  });
}

/** Rows of tables are kept as "Part: Roof; Finding: New." and each speaks of something else. */
const row = /^[^:;.\n]{1,40}: [^;\n]+; [^:;\n]{1,40}: /u;

function beginsRow({ sentences, text }: Passage, at: number): boolean {
  const next = sentences[at];
  return next !== undefined && row.test(text.slice(next.start, next.end));
}

function wordsBySentence({ sentences, sentenceOf }: Passage): number[][] {
  const words: number[][] = sentences.map(() => []);
  sentenceOf.forEach((sentence, position) => words[sentence]?.push(position));
  return words;
}

function sentencesOf(meanings: string[], passage: Passage): Set<number> {
  const positions = meanings.flatMap((name) => passage.meanings.get(name) ?? []);
  return new Set(positions.map((position) => passage.sentenceOf[position] ?? 0));
}

// "… leaves from Larkspur Pier. The pier is 0.6 miles away."
function goesOn(sentence: number, words: number[][], { tokens }: Passage): boolean {
  const before = new Set((words[sentence - 1] ?? []).map((position) => tokens[position]?.term));
  return (words[sentence] ?? []).some(
    (position) => !tokens[position]?.small && before.has(tokens[position]?.term),
  );
}

// "eleven apple trees", "eight of the units": a number that counts what comes next.
function isNumbered(position: number, { tokens }: Passage): boolean {
  const before = tokens.slice(Math.max(0, position - 3), position);
  const number = before.findLastIndex(({ kind }) => kind === 'number');
  if (number < 0) return false;
  const between = before.slice(number + 1);
  return between.length <= 1 || between.every(({ small }) => small);
}
