/**
 * Path and query of the `next` page in a `Link` header (RFC 8288), or null on the last page.
 * The host is dropped: behind a proxy the server may know itself under another name.
 */
export function nextPage(link: string | null | undefined): string | null {
  for (const part of link?.split(/,(?=\s*<)/) ?? []) {
    const match = /<([^>]*)>\s*;.*\brel="?next"?/.exec(part);
    if (!match?.[1]) continue;
    const url = new URL(match[1], location.origin);
    return url.pathname + url.search;
  }
  return null;
}
