/** Words in a query that only count visitors. */
const trackers = /^(?:utm_\w+|gclid|fbclid|msclkid|mc_[ce]id)$/i;
const neverPages =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|css|js|mjs|json|xml|rss|zip|gz|exe|dmg|mp[34]|m4a|wav|webm|mov|avi|docx?|xlsx?|pptx?|pdf|woff2?|ttf)$/i;

/** One spelling for addresses that show the same page. */
export function normalAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (trackers.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  if (url.pathname !== '/') url.pathname = url.pathname.replace(/\/+$/, '');
  return url.href;
}

const siteOf = ({ hostname, port }: URL) => `${hostname.replace(/^www\./, '')}:${port}`;

/** Same host (with or without www) and same port. */
export const isSameSite = (a: string, b: string): boolean => siteOf(new URL(a)) === siteOf(new URL(b));

/** Whether an address looks like a page and not like a picture or an archive. */
export const mayBePage = (address: string): boolean => !neverPages.test(new URL(address).pathname);

/** Path patterns with `*` for anything, as people write them: `/listings/*`. */
export function matchesAny(address: string, patterns: string[]): boolean {
  const { pathname, search } = new URL(address);
  return patterns.some((pattern) => matches(`${pathname}${search}`, pattern) || matches(address, pattern));
}

/** Without a regular expression: a stranger's pattern must not be able to take forever. */
function matches(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!text.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return text === first;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
