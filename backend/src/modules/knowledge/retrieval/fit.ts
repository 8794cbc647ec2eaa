import type { Asked } from './asked';
import { asksYesNo } from './asks-yes-no';
import { type Concept, matchesOf } from './concepts';
import type { Span } from './evidence';
import { meetsHardKind } from './hard-kinds';
import { type Passage, readPassage } from './passage';
import { type Signs, signsOf } from './sentence-signs';

/** How well one stretch of a passage answers a question. */
export interface Fit {
  span: Span;
  /** The stretch with the sentence after it, where that goes on about the same. */
  around: Span;
  /** Share of the things asked about that the stretch speaks of, from 0 to 1; 1 when the question names none. */
  things: number;
  /** The same with what stands elsewhere in the passage, at a lower worth. */
  near: number;
  /** Of "is there a …?": how surely the stretch speaks of just that; 1 for other questions. */
  object: number;
  /** How many things the question names. */
  named: number;
  /** How many words the question has beside those that only frame it. */
  words: number;
  /** How surely it speaks of the thing it speaks of least; 0 when the question names none. */
  least: number;
  /** How many of those that only frame it the stretch does not say. */
  unmetFrames: number;
  /** The date, amount or name that is waited for stands there; true when the question waits for none. */
  holdsKind: boolean;
  /** How surely the stretch speaks of the first thing the question names; 1 when it names none. */
  first: number;
  /** It is the kind of statement that answers; true when the question does not tell which that is. */
  shows: boolean;
}

/** What the heading says counts for every sentence below it, a little less. */
const byHeading = 0.7;
const hardlyMet = 0.3;
/** What stands elsewhere in the passage. */
const elsewhere = 0.5;
const worth = {
  kind: 0.3,
  rule: 0.12,
  shows: 0.3,
  first: 0.15,
  subject: 0.1,
  count: 0.35,
  title: -0.4,
  second: -0.04,
};
/** A question that names so many things is long enough for its answer to stand in the sentence beside. */
const manyThings = 3;
/** A date beside a sentence dates what is told there: so much of what is asked about, and of what happened to it, must be told. */
const mostOfIt = 0.85;

/** Every stretch of a passage that might answer, and how well: each sentence, and two where the second may add what the first lacks. */
export function fitsOf(asked: Asked, passage: Passage, heading: string): (Fit & { score: number })[] {
  const headed = headedBy(heading, asked, passage);
  const signs = signsOf(asked, passage, headed);
  // "Can I rent out the studio?" is not answered by a sentence on renting and one on the studio.
  const wantsOneSentence = asked.subject !== null || (asked.wantsRule && asksYesNo(asked.question));
  return signs.flatMap((sign, at) => {
    const next = signs[at + 1];
    const goesTogether = next && (next.leans || (!sign.endsParagraph && !wantsOneSentence));
    return (goesTogether ? [at, at + 1] : [at]).map((to) => judge(asked, signs, headed, at, to));
  });
}

/** The stretch of a passage that answers best. */
export function bestFit(asked: Asked, passage: Passage, heading: string): Fit & { score: number } {
  return fitsOf(asked, passage, heading).reduce((best, fit) => (fit.score > best.score ? fit : best));
}

function headedBy(heading: string, { concepts, question }: Asked, passage: Passage): number[] {
  if (heading === '') return concepts.map(() => 0);
  const above = readPassage(heading, passage.language);
  return concepts.map(
    (concept) =>
      byHeading *
      Math.max(
        0,
        ...matchesOf(concept, question, above).map(({ strength, positions }) =>
          positions.length > 0 ? strength : 0,
        ),
      ),
  );
}

function judge(
  asked: Asked,
  signs: Signs[],
  headed: number[],
  from: number,
  to: number,
): Fit & { score: number } {
  const stretch = signs.slice(from, to + 1);
  const inside = asked.concepts.map((_, at) => Math.max(headed[at] ?? 0, strongest(stretch, at)));
  const anywhere = inside.map((strength, at) => Math.max(strength, elsewhere * strongest(signs, at)));
  const things = share(asked, inside, true);
  const named = asked.concepts.filter(({ isThing }) => isThing).length;
  const words = asked.concepts.filter(({ isWord }) => isWord).length;
  const close = signs.slice(Math.max(0, from - 1), to + 2);
  const told = share(
    asked,
    inside.map((strength, at) => Math.max(strength, strongest(close, at))),
    false,
  );
  const holdsKind = stretch.some((sign) => sign.holdsKind);
  const has = (sign: 'isRule' | 'isCounted' | 'shows'): number =>
    stretch.some((each) => each[sign]) ? 1 : 0;
  const [first] = stretch;
  const score =
    share(asked, inside, false) +
    (asked.kind === null ? 0 : worth.kind * (holdsKind ? things : -1)) +
    worth.rule * has('isRule') +
    (asked.wantsRule ? worth.first * firstThing(asked, inside) : 0) +
    (asked.sign === null ? 0 : worth.shows * (has('shows') ? things : asked.sign.isNeeded ? -1 : 0)) +
    worth.count * has('isCounted') +
    (first?.opensWithThing ? worth.subject : 0) +
    (from === to && first?.isTitle ? worth.title : 0) +
    (to - from) * worth.second;
  return {
    span: { from, to },
    around: { from, to: goesOn(asked, signs, to) ? to + 1 : to },
    things,
    near: Math.min(share(asked, anywhere, true), counted(asked, anywhere)),
    object: Math.min(
      asked.object === null ? 1 : (inside[asked.object] ?? 0),
      asked.subject === null ? 1 : (inside[asked.subject] ?? 0),
    ),
    named,
    words,
    least: named === 0 ? 0 : Math.min(...inside.filter((_, at) => asked.concepts[at]?.isThing)),
    unmetFrames: inside.filter((strength, at) => !asked.concepts[at]?.isThing && strength < hardlyMet).length,
    holdsKind: holdsKind || (isBesideEnough(asked, words, told) && isBeside(asked, signs, from, to)),
    first: firstThing(asked, inside),
    shows: asked.sign === null || has('shows') === 1,
    score,
  };
}

function strongest(signs: Signs[], concept: number): number {
  return signs.reduce((most, { strengths }) => Math.max(most, strengths[concept] ?? 0), 0);
}

function share({ concepts }: Asked, strengths: number[], thingsOnly: boolean): number {
  let met = 0;
  let all = 0;
  concepts.forEach(({ weight, isThing }, at) => {
    if (thingsOnly && !isThing) return;
    all += weight;
    met += weight * (strengths[at] ?? 0);
  });
  return all === 0 ? 1 : met / all;
}

/** Of "my bass boat" the boat: what stands right before a thing only tells which. */
function firstThing({ concepts }: Asked, strengths: number[]): number {
  let at = concepts.findIndex(({ isThing }) => isThing);
  while (strengths[at] === 0 && concepts[at + 1]?.isThing && isRightBefore(concepts[at], concepts[at + 1]))
    at += 1;
  return strengths[at] ?? 1;
}

function isRightBefore(one: Concept | undefined, other: Concept | undefined): boolean {
  return (one?.terms.at(-1)?.position ?? 0) + 1 === other?.terms[0]?.position;
}

/** The same share with every thing counting alike: a rare name must not stand for all that is asked about it. */
function counted({ concepts }: Asked, strengths: number[]): number {
  const things = strengths.filter((_, at) => concepts[at]?.isThing);
  return things.length === 0 ? 1 : things.reduce((sum, strength) => sum + strength, 0) / things.length;
}

function goesOn({ concepts }: Asked, signs: Signs[], last: number): boolean {
  const [end, next] = [signs[last], signs[last + 1]];
  if (!end || !next || end.text.includes('\n')) return false;
  return next.leans || next.strengths.some((strength, at) => strength > 0.5 && concepts[at]?.isThing);
}

// Prose says when something was in the sentence before or after; amounts and opening hours of other things stand there too.
function isBesideEnough({ kind }: Asked, words: number, told: number): boolean {
  return words >= manyThings || (kind === 'date' && told >= mostOfIt);
}

function isBeside({ kind, question }: Asked, signs: Signs[], from: number, to: number): boolean {
  const around = signs.slice(Math.max(0, from - 1), to + 2).map(({ text }) => text);
  return meetsHardKind(kind, around.join(''), question);
}
