import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { oneLine } from './decode-text';
import { spelled } from './list-numbers';
import { joinNames, spread, type SpanningCell } from './table-grid';
import { tableLines } from './table-lines';

/** Elements whose content is no text of the page, or that it takes back: a price struck out is not the price. */
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
  'del',
  's',
  'strike',
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
        ...(own ? [`${'  '.repeat(depth)}${itemMark($, item)} ${own}`] : []),
        ...outermost.flatMap((one) => items($, one, depth + 1)),
      ];
    });
}

const numberFormats: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** What stands before an item: "3.", or a dash where its list has no numbers. */
export function itemMark($: CheerioAPI, item: Element): string {
  const list = item.parent as Element | null;
  if (list?.name !== 'ol') return '-';
  const items = $(list).children('li').toArray();
  const step = list.attribs['reversed'] === undefined ? 1 : -1;
  let number = integer(list.attribs['start']) ?? (step > 0 ? 1 : items.length);
  for (const each of items) {
    number = integer(each.attribs['value']) ?? number;
    if (each === item) break;
    number += step;
  }
  return `${spelled(number, numberFormats[list.attribs['type'] ?? ''] ?? 'decimal')}.`;
}

function integer(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Terms with their descriptions, one line each. */
export function termsText($: CheerioAPI, element: Element): string {
  const lines: string[] = [];
  let before = '';
  for (const child of $(element).find('dt,dd').toArray()) {
    const text = oneLine(textOf(child));
    if (!text) continue;
    const last = before === '' ? undefined : lines.pop();
    if (child.name === 'dt') lines.push(...(before === 'dt' ? [`${last}, ${text}`] : [last ?? '', text]));
    else if (before === 'dt') lines.push(`${last}: ${text}`);
    else lines.push([last, text].filter(Boolean).join(/[.!?]$/.test(last ?? '') ? ' ' : ', '));
    before = child.name;
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
      if (element.name === 'input') text += element.attribs['checked'] === undefined ? ' [ ] ' : ' [x] ';
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
