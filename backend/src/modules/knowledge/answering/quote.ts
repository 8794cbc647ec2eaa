import type { Span } from '../retrieval/evidence';
import type { Ranked } from '../retrieval/rerank';
import type { Citation } from '../knowledge.types';
import type { Style } from './style';

/** What is taken from a passage: whole sentences, in its own words. */
export interface Quote {
  text: string;
  citation: Citation;
}

const longestQuote = { concise: 320, normal: 600, detailed: 1000 };
const longestSnippet = 400;

const leaning =
  /^(?:it|they|this|these|those|that|he|she|his|her|its|their|such|however|but|and|also|in addition|el mismo|esto|esta|estos|estas|ellos|ellas|además|pero|también)\b/i;

/** The shortest stretch of a passage that answers: its best sentence, with a neighbour where the sentence cannot stand alone. */
export function quoteFrom({ candidate, passage }: Ranked, span: Span, style: Style): Quote {
  const { sentences, text } = passage;
  let { from, to } = span;
  if (leaning.test(spanText(from, from)) && from > 0) from -= 1;
  if (style.length === 'detailed')
    [from, to] = [Math.max(0, from - 1), Math.min(sentences.length - 1, to + 1)];
  const limit = longestQuote[style.length];
  while (to > from && spanText(from, to).length > limit) {
    if (to > span.to || from === span.from) to -= 1;
    else from += 1;
  }
  const quote = shorten(spanText(from, to), limit);
  return { text: quote, citation: cite(candidate, quote) };

  function spanText(first: number, last: number): string {
    return tidy(text.slice(sentences[first]?.start ?? 0, sentences[last]?.end ?? text.length));
  }
}

export function cite(candidate: Ranked['candidate'], snippet: string): Citation {
  return {
    source_id: candidate.sourceId,
    title: candidate.title ?? candidate.sourceTitle,
    url: candidate.url ?? candidate.sourceUrl,
    page: candidate.page,
    snippet: shorten(snippet, longestSnippet),
    ...(candidate.startSeconds !== null && { start_seconds: candidate.startSeconds }),
  };
}

function tidy(text: string): string {
  return text
    .replace(/[ \t]*\n\s*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** Cuts at a word. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
