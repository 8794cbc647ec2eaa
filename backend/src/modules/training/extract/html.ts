import { load, type CheerioAPI } from 'cheerio';
import { clean, decodeText, oneLine } from './decode-text';
import type { ExtractedImage, Extraction } from './extraction';
import { listingFacts } from './html-listing';
import { mainElement, removeBoilerplate } from './html-main';
import { sectionsOf } from './html-sections';
import { assertReasonable } from './html-size';
import { limits } from './limits';

/** Reads a web page or HTML file: its own text, pictures, listing facts and links. `url` is where it came from. */
export function extractHtml(bytes: Buffer, url?: string): Extraction {
  const html = decodeHtml(bytes);
  assertReasonable(html);
  const $ = load(html, { scriptingEnabled: false });
  const base = baseOf($, url);
  const title = titleOf($);
  // Facts, pictures and links are read before the page is cut down: they live in its head, menus and scripts too.
  const facts = listingFacts($);
  const links = linksOf($, base);
  const canonical = absolute($('link[rel="canonical" i]').first().attr('href'), base)?.href;
  removeBoilerplate($);
  const root = mainElement($);
  const images = imagesOf($, base, facts.images);
  const sections = sectionsOf($, root, title);
  const language = $('html').attr('lang')?.trim();
  return {
    fileType: 'html',
    title,
    sections: withDescription(sections, facts.property?.description),
    images,
    features: facts.features,
    links,
    notes: [],
    ...(canonical && { canonical }),
    ...(language && /^[a-z]{2,3}(?:-[\w-]{1,20})?$/i.test(language) && { language }),
    ...(facts.property && { proposedProperty: facts.property }),
  };
}

/** The charset a page declares in its own head wins over guessing. */
function decodeHtml(bytes: Buffer): string {
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(
    bytes.subarray(0, 4096).toString('latin1'),
  )?.[1];
  if (declared && !/^utf-?8$/i.test(declared) && !bytes.includes(0)) {
    try {
      return clean(new TextDecoder(declared).decode(bytes));
    } catch {
      // A charset nobody knows: guess as if none was declared.
    }
  }
  return decodeText(bytes);
}

function titleOf($: CheerioAPI): string | null {
  const heading = oneLine($('h1').first().text());
  const declared =
    oneLine($('meta[property="og:title"]').attr('content') ?? '') ||
    oneLine($('head > title').first().text() || $('title').first().text());
  // "12 Oak Lane | Acme Realty" says less than the heading "12 Oak Lane" it contains.
  const title =
    heading && declared.toLowerCase().includes(heading.toLowerCase()) ? heading : declared || heading;
  return title.slice(0, 300) || null;
}

/** Many listing pages show their description only by script; the structured data has it in full. */
function withDescription(
  sections: Extraction['sections'],
  description: string | undefined,
): Extraction['sections'] {
  if (!description || description.length < 80) return sections;
  const shown = oneLine(sections.map(({ text }) => text).join(' '));
  return shown.includes(oneLine(description).slice(0, 60)) ? sections : [{ text: description }, ...sections];
}

function baseOf($: CheerioAPI, url: string | undefined): string | undefined {
  const declared = $('base[href]').attr('href');
  if (declared && url && URL.canParse(declared, url)) return new URL(declared, url).href;
  return url;
}

const absolute = (address: string | undefined, base: string | undefined): URL | null => {
  const text = address?.trim() ?? '';
  if (!text || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
};

function linksOf($: CheerioAPI, base: string | undefined): string[] {
  const robots = $('meta[name="robots" i]').attr('content') ?? '';
  if (/nofollow|none/i.test(robots)) return [];
  const found = new Set<string>();
  for (const link of $('a[href]').toArray()) {
    if (found.size >= limits.links) break;
    const url = absolute(link.attribs['href'], base);
    if (!url || /\bnofollow\b/i.test(link.attribs['rel'] ?? '')) continue;
    url.hash = '';
    found.add(url.href);
  }
  return [...found];
}

function imagesOf($: CheerioAPI, base: string | undefined, declared: string[]): ExtractedImage[] {
  const found = new Map<string, ExtractedImage>();
  const take = (address: string | undefined, alt: string) => {
    const url = absolute(address, base)?.href;
    if (url && found.size < limits.images && !/\.svg(?:$|\?)/i.test(url) && !found.get(url)?.alt)
      found.set(url, { url, alt: oneLine(alt).slice(0, 300) });
  };
  for (const address of [$('meta[property="og:image"]').attr('content'), ...declared])
    take(address, $('meta[property="og:image:alt"]').attr('content') ?? '');
  for (const { attribs } of $('img').toArray()) {
    const tiny = [attribs['width'], attribs['height']].some((size) => size && Number.parseInt(size, 10) < 50);
    if (!tiny)
      take(
        attribs['data-src'] ?? attribs['src'] ?? attribs['srcset']?.split(/[\s,]/)[0],
        attribs['alt'] ?? '',
      );
  }
  return [...found.values()];
}
