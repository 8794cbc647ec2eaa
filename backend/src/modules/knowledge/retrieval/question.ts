import { analyse, type Token } from '../text/analyse';
import type { Language } from '../text/languages';
import { detectLanguage } from '../text/languages';
import { expects, type Expectation } from './expectation';

/** One thing a question asks about. */
export interface AskedTerm {
  term: string;
  kind: Token['kind'] | 'meaning';
  /** Where it stands among the words of the question. */
  position: number;
  capital: boolean;
  /** The noun right after "what" or "which": it names the kind of answer, and passages rarely repeat it. */
  asksKind: boolean;
  surface: string;
}

export interface Question {
  text: string;
  language: Language;
  terms: AskedTerm[];
  /** Positions of the words each found meaning covers: word of the question → name of the meaning. */
  meaningsAt: Map<number, string[]>;
  /** Each word, small ones too, with the words that follow it somewhere in the question. */
  neighbours: Map<string, string[]>;
  expects: Expectation;
}

/** What a question asks for. @param language the language to assume when the words do not tell */
export function understand(text: string, language: Language = 'en'): Question {
  const found = detectLanguage(text, language);
  const { tokens, meanings } = analyse(text, found);
  const terms: AskedTerm[] = [];
  const kindAt = expects(text, tokens, found).kindAt;
  tokens.forEach((token, position) => {
    if (token.small || terms.some((known) => known.term === token.term)) return;
    const { term, kind } = token;
    terms.push({
      term,
      kind,
      position,
      capital: token.capital && position > 0,
      asksKind: position === kindAt,
      surface: text.slice(token.start, token.end),
    });
  });
  const meaningsAt = new Map<number, string[]>();
  for (const meaning of meanings) {
    for (let at = meaning.position; at < meaning.position + meaning.length; at += 1) {
      meaningsAt.set(at, (meaningsAt.get(at) ?? []).concat(meaning.term));
    }
  }
  return {
    text,
    language: found,
    terms,
    meaningsAt,
    neighbours: neighboursOf(tokens),
    expects: expects(text, tokens, found),
  };
}

function neighboursOf(tokens: Token[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  tokens.forEach(({ term }, at) => {
    const next = tokens[at + 1]?.term;
    const known = neighbours.get(term) ?? [];
    // A question is kept as long as its answer takes: concat makes lists no longer than what is in them.
    if (next && !known.includes(next)) neighbours.set(term, known.concat(next));
  });
  return neighbours;
}
