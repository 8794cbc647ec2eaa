import type { Draft } from './draft';

/** An address in running text; ends of sentences are no part of it. */
const address = /(?:\b[a-z][a-z\d+.-]{1,15}:\/\/|\bwww\.)[^\s<>"'’”)\]]*[^\s<>"'’”)\].,;:!?]/gi;
const plainDomain =
  /(?<![@\w.-])(?:[a-z\d-]+\.)+(?:com|net|org|io|co|info|biz|app|dev|xyz|link|click|site|online|top|ru|cn|example)(?![\w-])/i;
const otherwise = /!\[|\]\(|\b(?:mailto|javascript|data|tel):\S/i;

/** Whether a text leads anywhere, also by a bare domain or in Markdown. */
export const holdsLink = (text: string): boolean =>
  text.search(address) !== -1 || plainDomain.test(text) || otherwise.test(text);

/**
 * What a source says may hold addresses of whoever wrote it. An answer leads to what it cites and nowhere else; what the
 * brokerage wrote itself stays as it is.
 */
export function leadingOnlyToSources(draft: Draft): Draft {
  if (draft.engine !== 'built_in' && draft.engine !== 'model') return draft;
  const cited = new Set(draft.citations.flatMap(({ url }) => hostOf(url ?? '') ?? []));
  const clean = (text: string): string =>
    text.replace(address, (found) => (cited.has(hostOf(found) ?? '') ? found : '…'));
  return {
    ...draft,
    content: clean(draft.content),
    citations: draft.citations.map((citation) => ({ ...citation, snippet: clean(citation.snippet) })),
  };
}

function hostOf(found: string): string | null {
  const full = /^www\./i.test(found) ? `https://${found}` : found;
  return URL.canParse(full) ? new URL(full).host.replace(/^www\./, '') : null;
}
