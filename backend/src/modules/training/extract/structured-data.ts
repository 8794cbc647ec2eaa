import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

/** One schema.org thing; its type is under `@type`, whichever notation the page uses. */
export type Item = Record<string, unknown>;

const mostItems = 500;

/** Every thing the page describes in JSON-LD or microdata, outer ones before those inside them. */
export function structuredItems($: CheerioAPI): Item[] {
  const found: Item[] = [];
  for (const script of $('script[type="application/ld+json"]').toArray()) {
    const text = $(script).text();
    if (text.length < 1_000_000) collect(parse(text), found);
  }
  for (const element of $('[itemscope]').toArray()) {
    if ($(element).parents('[itemscope]').length === 0) collect(microdata($, element, 0), found);
  }
  return found;
}

function parse(text: string): unknown {
  try {
    // Some sites wrap the JSON in comments or leave a semicolon behind it.
    return JSON.parse(text.trim().replace(/^\/\*.*?\*\/|<!--|-->$|;$/g, ''));
  } catch {
    return null;
  }
}

/** Flattens graphs and nested things into one list, without recursion: the input is a stranger's. */
function collect(root: unknown, found: Item[]): void {
  const queue: unknown[] = [root];
  while (queue.length > 0 && found.length < mostItems) {
    const next = queue.shift();
    if (isList(next)) queue.push(...next.slice(0, mostItems));
    else if (typeof next === 'object' && next !== null) {
      if ('@type' in next) found.push(next);
      queue.push(
        ...Object.values<unknown>(next as Item).filter(
          (value) => typeof value === 'object' && value !== null,
        ),
      );
    }
  }
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

function microdata($: CheerioAPI, scope: Element, depth: number): Item {
  const item: Item = {
    '@type': (scope.attribs['itemtype'] ?? '').split(/\s+/).map((type) => type.split('/').at(-1) ?? ''),
  };
  for (const element of $(scope).find('[itemprop]').toArray()) {
    if ($(element).parents('[itemscope]').get(0) !== scope) continue;
    const value =
      'itemscope' in element.attribs && depth < 8
        ? microdata($, element, depth + 1)
        : propertyValue($, element);
    for (const name of (element.attribs['itemprop'] ?? '').split(/\s+/).filter(Boolean))
      item[name] = name in item ? [item[name], value].flat() : value;
  }
  return item;
}

function propertyValue($: CheerioAPI, element: Element): string {
  const { attribs } = element;
  return attribs['content'] ?? attribs['datetime'] ?? attribs['href'] ?? attribs['src'] ?? $(element).text();
}
