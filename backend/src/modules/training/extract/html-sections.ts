import { load, type CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { clean, oneLine } from './decode-text';
import type { ExtractedSection } from './extraction';

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'canvas', 'iframe', 'object', 'head', 'title', 'audio', 'video', 'map']);
const blocks = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'details', 'div', 'fieldset', 'figcaption', 'figure', 'footer',
  'form', 'header', 'hgroup', 'hr', 'html', 'legend', 'main', 'nav', 'p', 'section', 'summary', 'dt', 'dd', 'option', 'select',
]);

/** Title and sections of markup we made ourselves (Markdown, Word): everything in it is content. */
export function htmlSections(html: string): { title: string | null; sections: ExtractedSection[] } {
  const $ = load(html, { scriptingEnabled: false });
  const title = oneLine($('h1').first().text()) || null;
  return { title, sections: sectionsOf($, $('body').get(0), title) };
}

/** Sections below `root`, one per heading; lists, tables and terms keep their meaning as lines of text. */
export function sectionsOf($: CheerioAPI, root: AnyNode | undefined, title: string | null): ExtractedSection[] {
  const walk = new Walk($, title);
  if (root) walk.read(root);
  return walk.finish();
}

const cells = new Set(['tr', 'li', 'td', 'th']);
const boxes = new Set(['div', 'span', 'p', 'strong', 'b', 'em', 'label', 'small', 'dt', 'dd']);
const isSpan = (node: AnyNode | null): boolean => node?.type === 'tag' && node.name === 'span';

class Walk {
  private readonly sections: ExtractedSection[] = [];
  private readonly path: { level: number; text: string }[] = [];
  private readonly seen = new Set<string>();
  private paragraphs: string[] = [];
  private line = '';
  private lastFact = '';

  constructor(
    private readonly $: CheerioAPI,
    private readonly title: string | null,
  ) {}

  finish(): ExtractedSection[] {
    this.endSection();
    return this.sections;
  }

  /** With its own stack: pages nest deeper than calls may. */
  read(root: AnyNode): void {
    const stack: (AnyNode | (() => void))[] = [root];
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (typeof next === 'function') next();
      else if (next.type === 'text') this.line += next.data;
      else if ('children' in next) stack.push(...this.enter(next as Element).reverse());
    }
  }

  /** What has to be done for an element, in order: nodes to read and things to do between them. */
  private enter(element: Element): (AnyNode | (() => void))[] {
    const { name } = element;
    const endLine = () => this.endParagraph();
    if (silent.has(name)) return [];
    if (name === 'br') return [() => this.write('\n')];
    if (name === 'img') return [() => this.picture(element)];
    if (headings.has(name)) return [() => this.heading(element)];
    if (name === 'table' && this.isDataTable(element)) return [endLine, () => this.table(element)];
    if (name === 'ul' || name === 'ol' || name === 'menu') return this.nested(element) ? element.children : [endLine, () => this.list(element)];
    if (name === 'dl') return [endLine, () => this.terms(element)];
    if (name === 'pre') return [endLine, () => this.add(clean(this.$(element).text()).trim())];
    if (name === 'span') return [...element.children, () => this.write(isSpan(element.next) ? ' ' : '')];
    if (!blocks.has(name) && !cells.has(name)) return element.children;
    const fact = this.factIn(element);
    return fact ? [endLine, () => this.fact(fact)] : [endLine, ...element.children, endLine];
  }

  /** A label and a value in two boxes side by side, as listing pages set "Beds 3" and "3 Beds". */
  private factIn(element: Element): string | null {
    const parts = element.children.filter((child) => child.type === 'tag' || (child.type === 'text' && child.data.trim() !== ''));
    if (parts.length !== 2) return null;
    const [first = '', second = ''] = parts.map((part) => (part.type === 'tag' && this.isPlain(part) ? oneLine(this.text(part)) : ''));
    if (!first || !second || first.length > 40 || second.length > 60) return null;
    return /^[\d$]/.test(first) ? `${first} ${second}` : `${first.replace(/:$/, '')}: ${second}`;
  }

  private isPlain(element: Element): boolean {
    return boxes.has(element.name) && this.$(element).find('a,img,h1,h2,h3,h4,ul,ol,table,div,p').length === 0;
  }

  /** Facts that follow each other belong together. */
  private fact(text: string): void {
    const together = this.lastFact !== '' && this.paragraphs.at(-1) === this.lastFact;
    if (together) this.paragraphs[this.paragraphs.length - 1] = `${this.lastFact}\n${text}`;
    else this.paragraphs.push(text);
    this.lastFact = this.paragraphs.at(-1) ?? '';
  }

  private write(text: string): void {
    this.line += text;
  }

  private heading(element: Element): void {
    this.endSection();
    const level = Number(element.name.slice(1));
    while (this.path.length > 0 && this.path.at(-1)!.level >= level) this.path.pop();
    const text = oneLine(this.text(element)).slice(0, 200);
    if (text) this.path.push({ level, text });
  }

  private picture(element: Element): void {
    const alt = oneLine(element.attribs['alt'] ?? '');
    if (alt.split(' ').length > 2) this.line += ` [Picture: ${alt}] `;
  }

  private list(element: Element): void {
    const items = this.items(element, 0);
    if (items.length > 0) this.add(items.join('\n'));
  }

  private items(list: Element, depth: number): string[] {
    if (depth > 8) return [];
    return this.$(list).children('li').toArray().flatMap((item) => {
      const inner = this.$(item).find('ul,ol').toArray();
      const outermost = inner.filter((one) => !inner.some((other) => other !== one && this.$.contains(other, one)));
      const own = oneLine(this.text(item, new Set(outermost)));
      return [...(own ? [`${'  '.repeat(depth)}- ${own}`] : []), ...outermost.flatMap((one) => this.items(one, depth + 1))];
    });
  }

  private terms(element: Element): void {
    const lines: string[] = [];
    for (const child of this.$(element).find('dt,dd').toArray()) {
      const text = oneLine(this.text(child));
      if (child.name === 'dt') lines.push(text);
      else if (text) {
        const term = lines.pop() ?? '';
        lines.push(`${term}${term.includes(': ') ? ', ' : ': '}${text}`);
      }
    }
    this.add(lines.filter(Boolean).join('\n'));
  }

  private table(element: Element): void {
    const rows = this.$(element).find('tr').toArray().map((row) => this.$(row).children('th,td').toArray());
    const caption = oneLine(this.$(element).children('caption').text());
    const first = rows[0] ?? [];
    const names = first.length > 2 || (first.length > 1 && first.every(({ name }) => name === 'th')) ? first.map((cell) => oneLine(this.text(cell))) : null;
    const lines = rows.slice(names ? 1 : 0).map((cells) => {
      const values = cells.map((cell) => oneLine(this.text(cell)));
      if (names) return values.map((value, at) => (value && names[at] ? `${names[at]}: ${value}` : value)).filter(Boolean).join('; ');
      return values.filter(Boolean).join(': ');
    });
    this.add([caption, ...lines].filter(Boolean).join('\n'));
  }

  /** A table that lays out a page holds blocks; one that holds data holds short cells. */
  private isDataTable(table: Element): boolean {
    const $table = this.$(table);
    return $table.find('table,h1,h2,h3,p:nth-of-type(2),ul,section,article').length === 0 && $table.find('tr').length > 0;
  }

  private nested(list: Element): boolean {
    // Cards of listings are often written as lists; their items hold whole blocks.
    return this.$(list).find('h1,h2,h3,h4,p:nth-of-type(2),article,table').length > 0;
  }

  /** Text of an element on one line, with blocks and neighbouring cells kept apart. */
  private text(root: Element, without: ReadonlySet<Element> = new Set()): string {
    let text = '';
    const stack: (AnyNode | string)[] = [root];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (typeof next === 'string') text += next;
      else if (next.type === 'text') text += next.data;
      else if ('children' in next && !silent.has((next as Element).name) && !without.has(next as Element)) {
        const element = next as Element;
        if (element.name === 'img') text += ` ${element.attribs['alt'] ?? ''} `;
        const apart = blocks.has(element.name) || element.name === 'br' || element.name === 'span' || element.name === 'li' ? ' ' : '';
        // A span ends a word only when another tag follows it directly: <span>3</span><span>beds</span>.
        const after = element.name === 'span' && element.next?.type !== 'tag' ? '' : apart;
        stack.push(after, ...[...element.children].reverse(), element.name === 'span' ? '' : apart);
      }
    }
    return text;
  }

  private endParagraph(): void {
    const text = clean(this.line).split('\n').map((part) => part.replace(/[^\S\n]+/g, ' ').trim());
    this.line = '';
    this.add(text.filter(Boolean).join(this.isBroken(text) ? '\n' : ' '));
  }

  /** Line breaks inside source code mean nothing, those of <br> do; short lines are addresses and hours. */
  private isBroken(lines: string[]): boolean {
    return lines.length > 1 && lines.every((line) => line.length < 60);
  }

  private add(paragraph: string): void {
    const text = paragraph.trim();
    if (!text) return;
    // Responsive pages carry the same paragraph once per screen size.
    if (text.length > 40 && this.seen.has(text)) return;
    this.seen.add(text);
    this.paragraphs.push(text);
  }

  private endSection(): void {
    this.endParagraph();
    if (this.paragraphs.length === 0) return;
    const heading = this.path.map(({ text }) => text).filter((text) => text !== this.title).join(' › ');
    this.sections.push({ text: this.paragraphs.join('\n\n'), ...(heading && { heading }) });
    this.paragraphs = [];
  }
}
