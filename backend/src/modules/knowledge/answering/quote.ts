import type { Span } from '../retrieval/evidence';
import { isLeaning } from '../retrieval/leaning';
import type { Ranked } from '../retrieval/rerank';
import type { Citation } from '../knowledge.types';
import type { Style } from './style';
import { sayRows } from './table-rows';

/** What is taken from a passage: whole sentences, in its own words. */
export interface Quote {
  text: string;
  citation: Citation;
}

const longestQuote = { concise: 320, normal: 600, detailed: 1000 };
const longestSnippet = 400;

/**
 * A stretch of a passage in its own words. Where it begins by pointing back ("It also covers …"), the sentence it points at
 * comes first.
 */
export function quoteFrom({ candidate, passage }: Ranked, span: Span, style: Style): Quote {
  const { sentences, text } = passage;
  const spanText = (first: number, last: number): string =>
    tidy(
      text
        .slice(sentences[first]?.start ?? 0, sentences[last]?.end ?? text.length)
        .replace(candidate.sourceKind === 'listing' ? /^Features: /gm : '', ''),
    );
  let head = span.from;
  while (head > 0 && isLeaning(spanText(head, head))) head -= 1;
  const limit = longestQuote[style.length];
  const body = spanText(span.from, span.to);
  const quote =
    head === span.from || (style.length === 'concise' && span.from - head > 1)
      ? body
      : span.from - head === 1
        ? spanText(head, span.to)
        : `${spanText(head, head)} … ${body}`;
  const said = shorten(sayRows(quote.length > limit ? body : quote, text), limit);
  return { text: said, citation: cite(candidate, said) };
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
    .replace(/^([^|\n]+?) \| /gm, '$1: ')
    .replaceAll(' | ', ', ')
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
