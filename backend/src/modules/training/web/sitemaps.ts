import { gunzipSync } from 'node:zlib';
import { DomainError } from '../../../kernel/errors/errors';
import type { Outbound } from '../../../kernel/http/outbound';

/** As sitemaps.org allows at most for one file, uncompressed: 50 MB; what a broker's site has is far below. */
const largestFile = 10 * 1024 * 1024;
const mostFiles = 20;
const mostPages = 5_000;
const longestMs = 30_000;

/**
 * The pages a site lists itself (sitemaps.org): from the files its robots.txt names, else from `/sitemap.xml`;
 * indexes and gzip included. What cannot be read is left out.
 */
export async function sitemapPages(outbound: Outbound, named: string[], start: string): Promise<string[]> {
  const waiting = named.length > 0 ? [...named] : [new URL('/sitemap.xml', start).href];
  const seen = new Set<string>();
  const pages = new Set<string>();
  const deadline = Date.now() + longestMs;
  while (seen.size < mostFiles && pages.size < mostPages && Date.now() < deadline) {
    const address = waiting.shift();
    if (address === undefined) break;
    if (seen.has(address)) continue;
    seen.add(address);
    const text = await fileAt(outbound, address);
    if (text === null) continue;
    const found = addressesIn(text);
    if (/<sitemapindex[\s>]/i.test(text.slice(0, 2_000))) waiting.push(...found);
    else for (const page of found.slice(0, mostPages - pages.size)) pages.add(page);
  }
  return [...pages];
}

async function fileAt(outbound: Outbound, address: string): Promise<string | null> {
  try {
    const { ok, body } = await outbound.fetch(address, { maxBytes: largestFile, timeoutMs: 10_000 });
    return ok ? textOf(body) : null;
  } catch (error) {
    // Refused, unreachable or too large: the links of the pages are left.
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** By its first bytes: servers name the type of gzipped sitemaps in every way. Null when it is broken or too large. */
function textOf(body: Buffer): string | null {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body.toString('utf8');
  try {
    return gunzipSync(body, { maxOutputLength: largestFile }).toString('utf8');
  } catch {
    return null;
  }
}

/** By pattern and not by a parser: a stranger's file of any size and shape must cost next to nothing. */
function addressesIn(text: string): string[] {
  const isXml = text.trimStart().startsWith('<');
  const written = isXml
    ? [...text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?([^<\]]{1,4000})/gi)].map(([, address = '']) =>
        unescape(address),
      )
    : text.split(/\r?\n/);
  return written
    .map((address) => address.trim())
    .filter((address) => /^https?:/i.test(address) && URL.canParse(address));
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&apos;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
};
const unescape = (text: string): string =>
  text.replace(/&(?:amp|apos|quot|lt|gt);/g, (entity) => entities[entity] ?? entity);
