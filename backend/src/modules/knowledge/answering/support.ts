import { splitSentences } from '../chunking';
import type { Candidate } from '../postings.repository';
import type { Passage } from '../retrieval/passage';
import { analyse } from '../text/analyse';
import { holdsLink } from './links';

/** Share of a sentence's content words that must stand in the material it claims to come from. */
const leastShared = 0.5;

/** Written for programs, not for people: calls of tools, markup, code. */
const notation = /[{}]|<\/?[a-z]|```/i;

/** A passage that a model is shown, and as it was read. */
export type Shown = Candidate & { passage: Passage };

/** What a sentence may speak from, and what it must not give away. */
class Ground {
  private others: Set<string> | undefined;

  /** @param rules the system prompt */
  constructor(
    private readonly passages: Shown[],
    private readonly records: string,
    readonly rules: string,
  ) {}

  get language(): string {
    return this.passages[0]?.language ?? 'en';
  }

  /** All of it: long, and so not kept. */
  get text(): string {
    return [...this.passages.map(({ text }) => text), this.beside].join('\n');
  }

  /** Whether it has the term. Passages are read once for all who are shown them. */
  has(term: string): boolean {
    this.others ??= new Set(analyse(this.beside, this.language).tokens.map((token) => token.term));
    return this.others.has(term) || this.passages.some(({ passage }) => passage.positions.has(term));
  }

  private get beside(): string {
    return [...this.passages.map(({ title, sourceTitle }) => title ?? sourceTitle), this.records].join('\n');
  }
}

/** All a model was shown, and what of it a sentence of its answer must stand on. */
export class Material {
  private readonly grounds = new Map<string, Ground>();

  /**
   * @param passages in the order of their numbers
   * @param records what may be said under any citation: the listings' records and the bot's name
   * @param rules the system prompt
   */
  constructor(
    private readonly passages: Shown[],
    private readonly records: string,
    private readonly rules: string,
  ) {}

  /** Whether a sentence stands on the passages it cites; on any of them when it cites none. */
  supports(sentence: string): boolean {
    // A mark in front stood behind the full stop of the sentence before.
    const cited = citedNumbers(sentence.replace(/^(?:\s*\[\d{1,2}\])+/, ''));
    const chosen =
      cited.length === 0 ? this.passages : cited.flatMap((number) => this.passages[number - 1] ?? []);
    if (chosen.length < cited.length) return false;
    const key = cited.join();
    const ground = this.grounds.get(key) ?? new Ground(chosen, this.records, this.rules);
    this.grounds.set(key, ground);
    return isSupported(sentence, ground);
  }
}

/**
 * Whether a model's sentence stands on the material: every number in it occurs there, most of its words do when it is written
 * in the language of the material, and it links nowhere.
 */
function isSupported(sentence: string, ground: Ground): boolean {
  if (holdsLink(sentence) || notation.test(sentence)) return false;
  const said = analyse(withoutMarks(sentence));
  const numbers = said.tokens.filter(({ kind }) => kind === 'number');
  if (numbers.some(({ term }) => !ground.has(term))) return false;
  if (said.language !== ground.language) return !repeatsRules(sentence, ground.rules, ground.text);
  const content = said.tokens.filter(({ small, kind }) => !small && kind !== 'number');
  const shared = content.filter(({ term }) => ground.has(term)).length;
  return content.length === 0 || shared / content.length >= leastShared;
}

/** The passage numbers a text cites, from 1. */
export function citedNumbers(text: string): number[] {
  return [...new Set([...text.matchAll(/\[(\d{1,2})\]/g)].map((match) => Number(match[1])))];
}

export function withoutMarks(text: string): string {
  return text.replace(/\s*\[\d{1,2}\]/g, '');
}

/** Complete sentences at the front of a text that is still growing, and the rest. */
export function takeSentences(growing: string): { whole: string[]; rest: string } {
  const pieces = splitSentences(growing);
  // The last piece may go on, and a mark such as [2] may still follow the full stop.
  const rest = pieces.pop() ?? '';
  return { whole: pieces, rest };
}

const telling = /[\p{L}\p{N}][\p{L}\p{N}'_-]{4,}/gu;

/**
 * Whether a sentence repeats words of the rules that the material does not have. In the language of the material such a
 * sentence is unsupported anyway; in another one only what was not translated gives it away.
 */
function repeatsRules(sentence: string, rules: string, material: string): boolean {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(telling) ?? []);
  const [ruled, known] = [wordsOf(rules), wordsOf(material)];
  return [...wordsOf(sentence)].some((word) => ruled.has(word) && !known.has(word));
}
