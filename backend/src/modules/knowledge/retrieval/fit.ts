import { type Concept, conceptsOf, positionsOf, strengthBySentence } from './concepts';
import type { Rarity, Span } from './evidence';
import { type HardKind, hardKindOf, meetsHardKind } from './hard-kinds';
import { isLeaning } from './leaning';
import { type Passage, readPassage } from './passage';
import type { Question } from './question';

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
  /** What must stand there (a date, an amount), or null; and whether it does. */
  kind: HardKind;
  holdsKind: boolean;
  score: number;
}

/** What the heading says counts for every sentence below it, a little less. */
const byHeading = 0.7;
/** "It also covers …" speaks of what the sentence before it named. */
const byReference = 0.8;
/** What stands elsewhere in the passage. */
const elsewhere = 0.5;
/** The kind of answer that is waited for. */
const kindWorth = 0.3;
const ruleWorth = 0.12;
const subjectWorth = 0.1;
const countWorth = 0.2;
const lengthCost = 0.04;
/** A line that only names what follows. */
const titleCost = 0.4;
/** A question that names so many things is long enough for its answer to stand in the sentence beside. */
const manyThings = 3;

/** The stretch of a passage that answers best: one sentence, or two when the second adds what the first lacks. */
export function bestFit(question: Question, passage: Passage, heading: string, rarity: Rarity): Fit {
  return new Fitting(question, passage, heading, rarity).best();
}

class Fitting {
  private readonly concepts: Concept[];
  private readonly kind: HardKind;
  /** By concept, then by sentence. */
  private readonly strengths: number[][];
  private readonly headed: number[];

  constructor(
    private readonly question: Question,
    private readonly passage: Passage,
    heading: string,
    rarity: Rarity,
  ) {
    this.concepts = conceptsOf(question, rarity);
    this.kind = hardKindOf(question);
    const above = readPassage(heading, passage.language);
    this.headed = this.concepts.map(
      (concept) => byHeading * Math.max(0, ...strengthBySentence(concept, question, above)),
    );
    this.strengths = this.concepts.map((concept) =>
      this.carriedOn(strengthBySentence(concept, question, passage)),
    );
  }

  best(): Fit {
    let best = this.judge(0, 0);
    this.passage.sentences.forEach((_, at) => {
      for (const to of [at, at + 1]) {
        if (to > at && !this.goTogether(at, to)) continue;
        const fit = this.judge(at, to);
        if (fit.score > best.score) best = fit;
      }
    });
    return { ...best, around: this.around(best.span) };
  }

  private around({ from, to }: Span): Span {
    const next = to + 1;
    const goesOn =
      next < this.passage.sentences.length &&
      !this.text(to, to).includes('\n') &&
      (isLeaning(this.text(next, next)) ||
        this.concepts.some(({ isThing }, at) => isThing && this.strength(at, next, next) > 0.5));
    return { from, to: goesOn ? next : to };
  }

  // A sentence that begins with "it" or "they" is still about what came before.
  private carriedOn(strengths: number[]): number[] {
    const carried = [...strengths];
    for (let at = 1; at < carried.length; at += 1)
      if (isLeaning(this.text(at, at)))
        carried[at] = Math.max(carried[at] ?? 0, (carried[at - 1] ?? 0) * byReference);
    return carried;
  }

  private judge(from: number, to: number): Omit<Fit, 'around'> {
    const inside = this.concepts.map((_, at) => Math.max(this.strength(at, from, to), this.headed[at] ?? 0));
    const things = this.share(inside, true);
    const near = this.share(
      inside.map((strength, at) =>
        Math.max(strength, elsewhere * Math.max(0, ...(this.strengths[at] ?? []))),
      ),
      true,
    );
    const named = this.concepts.filter(({ isThing }) => isThing).length;
    const holdsKind = this.holdsKind(from, to);
    const score =
      this.share(inside, false) +
      (this.kind === null ? 0 : holdsKind ? kindWorth * things : -kindWorth) +
      (this.isRule(from, to) ? ruleWorth : 0) +
      (this.opensWithThing(from) ? subjectWorth : 0) +
      (this.isCounted(from, to) ? countWorth : 0) -
      (this.isTitle(from, to) ? titleCost : 0) -
      (to - from) * lengthCost;
    const besideHolds =
      named >= manyThings && meetsHardKind(this.kind, this.text(from - 1, to + 1), this.question);
    return {
      span: { from, to },
      things,
      near,
      object: this.object(from, to),
      named,
      kind: this.kind,
      holdsKind: holdsKind || besideHolds,
      score,
    };
  }

  private share(strengths: number[], thingsOnly: boolean): number {
    let met = 0;
    let all = 0;
    this.concepts.forEach(({ weight, isThing }, at) => {
      if (thingsOnly && !isThing) return;
      all += weight;
      met += weight * (strengths[at] ?? 0);
    });
    return all === 0 ? 1 : met / all;
  }

  /** "Is there a sauna?": how surely a sentence speaks of the sauna, whatever else the question holds; 1 for other questions. */
  private object(from: number, to: number): number {
    if (
      !/^\W*(?:is|are|was|were) there\b|^\W*(?:does|do|did) (?:it|the|this)\b.*\bhave\b|^\W*(?:hay|tiene|tienen)\b/i.test(
        this.question.text,
      )
    )
      return 1;
    const first = this.concepts.findIndex(({ isThing }) => isThing);
    return first < 0 ? 1 : Math.max(this.strength(first, from, to), this.headed[first] ?? 0);
  }

  private strength(concept: number, from: number, to: number): number {
    return Math.max(0, ...(this.strengths[concept] ?? []).slice(from, to + 1));
  }

  // The date of one thing is not the date of another: it must stand in a sentence about what is asked.
  private holdsKind(from: number, to: number): boolean {
    if (this.kind === null) return true;
    for (let at = from; at <= to; at += 1) {
      const isAbout =
        this.concepts.every(({ isThing }) => !isThing) ||
        this.concepts.some(({ isThing }, which) => isThing && this.strength(which, at, at) > 0) ||
        this.headed.some((strength) => strength > 0);
      const goesOn = at > from && this.sharesWords(at - 1, at);
      if ((isAbout || goesOn) && meetsHardKind(this.kind, this.text(at, at), this.question)) return true;
    }
    return false;
  }

  private opensWithThing(sentence: number): boolean {
    const { tokens, sentenceOf } = this.passage;
    const opening: number[] = [];
    for (
      let at = sentenceOf.indexOf(sentence);
      at >= 0 && sentenceOf[at] === sentence && opening.length < 3;
      at += 1
    )
      if (!tokens[at]?.small) opening.push(at);
    return this.thingPositions().some((position) => opening.includes(position));
  }

  // "How many dogs": a number right before the dogs.
  private isCounted(from: number, to: number): boolean {
    if (this.kind !== 'number' || !/\bhow many\b|\bcu[aá]nt[oa]s\b/i.test(this.question.text)) return false;
    const { tokens, sentenceOf } = this.passage;
    return this.thingPositions().some((position) => {
      const sentence = sentenceOf[position] ?? -1;
      const before = tokens.slice(Math.max(0, position - 3), position);
      return sentence >= from && sentence <= to && isNumbered(before);
    });
  }

  private isTitle(from: number, to: number): boolean {
    return from === to && /^[^.!?:|\d]{1,80}\n+$/.test(this.text(from, to));
  }

  private goTogether(at: number, next: number): boolean {
    return (
      next < this.passage.sentences.length &&
      (!/\n\s*\n\s*$/.test(this.text(at, at)) || isLeaning(this.text(next, next)))
    );
  }

  // "… leaves from Larkspur Pier. The pier is 0.6 miles away."
  private sharesWords(one: number, other: number): boolean {
    const { tokens, sentenceOf } = this.passage;
    const first = new Set(
      tokens.flatMap(({ term, small }, at) => (sentenceOf[at] === one && !small ? [term] : [])),
    );
    return tokens.some(({ term, small }, at) => sentenceOf[at] === other && !small && first.has(term));
  }

  private thingPositions(): number[] {
    return this.concepts.flatMap((concept) =>
      concept.isThing ? positionsOf(concept, this.question, this.passage) : [],
    );
  }

  // "May I …?" is best answered by what is allowed or not.
  private isRule(from: number, to: number): boolean {
    const { meaningsAt, text } = this.question;
    const isAsked =
      [...meaningsAt.values()].some((names) => names.includes('~allowed')) ||
      /^\W*(?:can|may|am i|are we)\b|\b(?:puedo|podemos|se puede)\b/i.test(text);
    if (!isAsked) return false;
    return ['~allowed', '~forbidden'].some((name) =>
      (this.passage.meanings.get(name) ?? []).some((position) => {
        const sentence = this.passage.sentenceOf[position] ?? -1;
        return sentence >= from && sentence <= to;
      }),
    );
  }

  private text(from: number, to: number): string {
    const { text, sentences } = this.passage;
    return text.slice(sentences[Math.max(0, from)]?.start ?? 0, sentences[to]?.end ?? text.length);
  }
}

/** "eleven apple trees", "eight of the units": a number that counts what comes next. */
function isNumbered(before: Passage['tokens']): boolean {
  const number = before.findLastIndex(({ kind }) => kind === 'number');
  if (number < 0) return false;
  const between = before.slice(number + 1);
  return between.length <= 1 || between.every(({ small }) => small);
}
