import { load, type CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { clean, oneLine } from './decode-text';
import type { ExtractedSection } from './extraction';
import {
  blocks,
  holdsBlocks,
  isDataTable,
  itemMark,
  listText,
  silent,
  tableText,
  termsText,
  textOf,
} from './html-lines';

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** "¹" behind a word and "↩" behind its note: links for a reader's finger, which spoil the words they stand at. */
const noteMarks = ['noteref', 'backlink']
  .flatMap((type) => [`a[role="doc-${type}"]`, `a[epub\\:type~="${type}"]`])
  .join(', ');

/** Title and sections of markup that is content and nothing else (Markdown, books). `known`: its title, else the first heading. */
export function htmlSections(
  html: string,
  known?: string,
): { title: string | null; sections: ExtractedSection[] } {
  const $ = load(html, { scriptingEnabled: false });
  $(noteMarks).remove();
  const title = known ?? (oneLine($('h1').first().text()) || null);
  return { title, sections: sectionsOf($, $('body').get(0), title) };
}

/** Sections below `root`, one per heading; lists, tables and terms keep their meaning as lines of text. */
export function sectionsOf(
  $: CheerioAPI,
  root: AnyNode | undefined,
  title: string | null,
): ExtractedSection[] {
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
  /** Number of the item that begins. */
  private mark = '';

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
      else if ('children' in next) stack.push(...this.enter(next as Element).toReversed());
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
    if (name === 'table' && isDataTable(this.$, element))
      return [endLine, () => this.add(tableText(this.$, element))];
    if (name === 'ul' || name === 'ol' || name === 'menu')
      return holdsBlocks(this.$, element)
        ? element.children
        : [endLine, () => this.add(listText(this.$, element))];
    if (name === 'dl') return [endLine, () => this.add(termsText(this.$, element))];
    if (name === 'pre') return [endLine, () => this.add(clean(this.$(element).text()).trim())];
    if (name === 'span') return [...element.children, () => this.write(isSpan(element.next) ? ' ' : '')];
    if (!blocks.has(name) && !cells.has(name)) return element.children;
    if (name === 'li' && (element.parent as Element | null)?.name === 'ol')
      return [endLine, () => (this.mark = `${itemMark(this.$, element)} `), ...element.children, endLine];
    const fact = this.factIn(element);
    return fact ? [endLine, () => this.fact(fact)] : [endLine, ...element.children, endLine];
  }

  /** A label and a value in two boxes side by side, as listing pages set "Beds 3" and "3 Beds". */
  private factIn(element: Element): string | null {
    const parts = element.children.filter(
      (child) => child.type === 'tag' || (child.type === 'text' && child.data.trim() !== ''),
    );
    if (parts.length !== 2) return null;
    const [first = '', second = ''] = parts.map((part) =>
      part.type === 'tag' && this.isPlain(part) ? oneLine(textOf(part)) : '',
    );
    if (!first || !second || first.length > 40 || second.length > 60 || /[.!?]$/.test(first)) return null;
    return /^[\d$]/.test(first) ? `${first} ${second}` : `${first.replace(/:$/, '')}: ${second}`;
  }

  private isPlain(element: Element): boolean {
    return (
      boxes.has(element.name) && this.$(element).find('a,img,h1,h2,h3,h4,ul,ol,table,div,p').length === 0
    );
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
    const text = oneLine(textOf(element)).slice(0, 200);
    if (text) this.path.push({ level, text });
  }

  private picture(element: Element): void {
    const alt = oneLine(element.attribs['alt'] ?? '');
    if (alt.split(' ').length > 2) this.line += ` [Picture: ${alt}] `;
  }

  private endParagraph(): void {
    const text = clean(this.line)
      .split('\n')
      .map((part) => part.replace(/[^\S\n]+/g, ' ').trim());
    this.line = '';
    this.add(text.filter(Boolean).join(this.isBroken(text) ? '\n' : ' '));
  }

  /** Line breaks inside source code mean nothing, those of <br> do; short lines are addresses and hours. */
  private isBroken(lines: string[]): boolean {
    return lines.length > 1 && lines.every((line) => line.length < 60);
  }

  private add(paragraph: string): void {
    const text = paragraph.trim() && `${this.mark}${paragraph.trim()}`;
    if (!text) return;
    this.mark = '';
    // Responsive pages carry the same paragraph once per screen size.
    if (text.length > 40 && this.seen.has(text)) return;
    this.seen.add(text);
    this.paragraphs.push(text);
  }

  private endSection(): void {
    this.endParagraph();
    if (this.paragraphs.length === 0) return;
    const heading = this.path
      .map(({ text }) => text)
      .filter((text) => text !== this.title)
      .join(' › ');
    this.sections.push({ text: this.paragraphs.join('\n\n'), ...(heading && { heading }) });
    this.paragraphs = [];
  }
}
