import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { oneLine } from './decode-text';
import { joinNames, spread, type SpanningCell } from './table-grid';
import { tableLines } from './table-lines';

/** Elements whose content is no text of the page. */
export const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'canvas',
  'iframe',
  'object',
  'head',
  'title',
  'audio',
  'video',
  'map',
]);

/** Elements that begin and end a line. */
export const blocks = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'details',
  'div',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'main',
  'nav',
  'p',
  'section',
  'summary',
  'dt',
  'dd',
  'option',
  'select',
]);

/** A list as one line per item, indented as it is nested. */
export function listText($: CheerioAPI, list: Element): string {
  return items($, list, 0).join('\n');
}

function items($: CheerioAPI, list: Element, depth: number): string[] {
  if (depth > 8) return [];
  return $(list)
    .children('li')
    .toArray()
    .flatMap((item) => {
      const inner = $(item).find('ul,ol').toArray();
      const outermost = inner.filter(
        (one) => !inner.some((other) => other !== one && $.contains(other, one)),
      );
      const own = oneLine(textOf(item, new Set(outermost)));
      return [
        ...(own ? [`${'  '.repeat(depth)}- ${own}`] : []),
        ...outermost.flatMap((one) => items($, one, depth + 1)),
      ];
    });
}

/** Terms with their descriptions, one line each. */
export function termsText($: CheerioAPI, element: Element): string {
  const lines: string[] = [];
  for (const child of $(element).find('dt,dd').toArray()) {
    const text = oneLine(textOf(child));
    if (child.name === 'dt') lines.push(text);
    else if (text) {
      const term = lines.pop() ?? '';
      const between = term === '' ? '' : term.includes(': ') ? ', ' : ': ';
      lines.push(`${term}${between}${text}`);
    }
  }
  return lines.filter(Boolean).join('\n');
}

/** A table as one line per row that names its columns, so that a row can be understood on its own. */
export function tableText($: CheerioAPI, element: Element): string {
  const rows = $(element)
    .find('tr')
    .toArray()
    .map((row) => $(row).children('th,td').toArray());
  const caption = oneLine($(element).children('caption').text());
  const isNames = (cells: Element[]) => cells.length > 0 && cells.every(({ name }) => name === 'th');
  const texts = spread(rows.map((cells) => cells.map(spanning)));
  const from = Math.max(
    0,
    rows.findIndex((cells, at) => !isNames(cells) || texts[at]!.length > 1),
  );
  const to = rows.findIndex((cells, at) => at >= from && !isNames(cells));
  const names = texts.slice(from, Math.max(from, to));
  const hasNames = names.length > 0;
  const body = texts.slice(from + names.length);
  const lines = tableLines(hasNames ? [joinNames(names), ...body] : body, hasNames);
  const titles = texts.slice(0, from).flat();
  return [caption, ...titles, ...lines].filter(Boolean).join('\n');
}

const spanning = (cell: Element): SpanningCell => ({
  text: oneLine(textOf(cell)),
  columns: Number.parseInt(cell.attribs['colspan'] ?? '', 10) || 1,
  rows: Number.parseInt(cell.attribs['rowspan'] ?? '', 10) || 1,
});

/** A table that lays out a page holds blocks; one that holds data holds short cells. */
export function isDataTable($: CheerioAPI, table: Element): boolean {
  const $table = $(table);
  return (
    $table.find('table,h1,h2,h3,p:nth-of-type(2),ul,section,article').length === 0 &&
    $table.find('tr').length > 0
  );
}

/** Whether a list is made of whole blocks, as cards of listings often are. */
export function holdsBlocks($: CheerioAPI, list: Element): boolean {
  return $(list).find('h1,h2,h3,h4,p:nth-of-type(2),article,table').length > 0;
}

/** Text of an element on one line, with blocks and neighbouring cells kept apart. */
export function textOf(root: Element, without: ReadonlySet<Element> = new Set()): string {
  let text = '';
  const stack: (AnyNode | string)[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') text += next;
    else if (next.type === 'text') text += next.data;
    else if ('children' in next && !silent.has((next as Element).name) && !without.has(next as Element)) {
      const element = next as Element;
      if (element.name === 'img') text += ` ${element.attribs['alt'] ?? ''} `;
      const apart =
        blocks.has(element.name) || element.name === 'br' || element.name === 'span' || element.name === 'li'
          ? ' '
          : '';
      // A span ends a word only when another tag follows it directly: <span>3</span><span>beds</span>.
      const after = element.name === 'span' && element.next?.type !== 'tag' ? '' : apart;
      stack.push(after, ...[...element.children].reverse(), element.name === 'span' ? '' : apart);
    }
  }
  return text;
}
