import { oneLine } from '../decode-text';
import type { ExtractedSection } from '../extraction';
import { tableLines } from '../table-lines';
import type { DocxBlock, DocxCell, DocxParagraph, DocxTable } from './docx-body';
import type { DocxNumbering } from './docx-numbering';
import type { DocxStyles } from './docx-styles';
import { Outline } from './outline';

/** A cell with more text than this holds a part of the page, not a value. */
const longestValue = 600;

/** Turns the blocks of a Word document into sections of plain text. */
export class DocxText {
  private readonly outline: Outline;

  constructor(
    private readonly title: string | null,
    private readonly styles: DocxStyles,
    private readonly numbering: DocxNumbering,
    private readonly notes: Map<string, DocxBlock[]>,
  ) {
    this.outline = new Outline(title);
  }

  /** @param edges headers and footers; what they say is said once, at the end */
  sections(blocks: DocxBlock[], edges: DocxBlock[][]): ExtractedSection[] {
    this.put(blocks);
    const lines = edges
      .map((edge) => this.lineOf(edge))
      .filter((line) => line !== this.title && /\p{L}{2}/u.test(line) && !isPageCount(line));
    const sections = this.outline.finish();
    const said = [...new Set(lines)].join('\n');
    return said ? [...sections, { heading: 'Headers and footers', text: said }] : sections;
  }

  private put(blocks: DocxBlock[]): void {
    for (const block of blocks)
      if (block.kind === 'table') this.table(block);
      else this.paragraph(block);
  }

  private paragraph(block: DocxParagraph): void {
    const level = this.styles.isTitle(block) ? 1 : this.styles.headingLevel(block);
    const list = this.styles.listOf(block);
    if (level !== null && block.text) this.outline.heading(level, oneLine(block.text));
    else if (list && block.text) this.outline.item(`${'  '.repeat(list.level)}${this.itemOf(block)}`);
    else this.outline.paragraph(block.text);
    this.put(block.beside);
    for (const id of block.notes) this.outline.paragraph(this.noteOf(id));
  }

  /** Its text with the number or dash that is printed before it. */
  private itemOf(block: DocxParagraph): string {
    const list = block.text ? this.styles.listOf(block) : null;
    return list ? `${this.numbering.marker(list)} ${block.text}`.trimStart() : block.text;
  }

  private table(table: DocxTable): void {
    if (isLayout(table)) for (const cell of table.rows.flat()) this.put(cell.blocks);
    else
      this.outline.paragraph(
        tableLines(
          grid(table, (cell) => this.lineOf(cell.blocks)),
          table.hasHeader,
        ).join('\n'),
      );
  }

  private noteOf(id: string): string {
    return this.lineOf(this.notes.get(id) ?? []);
  }

  /** Everything in the blocks on one line. */
  private lineOf(blocks: DocxBlock[]): string {
    const parts = blocks.flatMap((block): string[] =>
      block.kind === 'table'
        ? block.rows.flat().map((cell) => this.lineOf(cell.blocks))
        : [this.itemOf(block), this.lineOf(block.beside), ...this.notesIn(block)],
    );
    return oneLine(parts.filter(Boolean).join(' '));
  }

  private notesIn({ notes }: DocxParagraph): string[] {
    return notes.map((id) => this.noteOf(id)).flatMap((note) => (note ? [`(${note})`] : []));
  }
}

const isPageCount = (line: string) => /^page\s*\d*(?:\s*of\s*\d*)?$/i.test(line);

/** Tables also serve to set a page: one column, or cells that hold whole parts of it. */
function isLayout({ rows }: DocxTable): boolean {
  const sizeOf = ({ blocks }: DocxCell) =>
    blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.text.length : 0), 0);
  return (
    rows.every((cells) => cells.length <= 1) ||
    rows
      .flat()
      .some((cell) => sizeOf(cell) > longestValue || cell.blocks.some(({ kind }) => kind === 'table'))
  );
}

/** Texts by row and column, as wide and high as merged cells really are. */
function grid({ rows }: DocxTable, textOf: (cell: DocxCell) => string): string[][] {
  let above: string[] = [];
  return rows.map((cells) => {
    const row: string[] = [];
    for (const cell of cells) {
      row.push(cell.continues ? (above[row.length] ?? '') : textOf(cell));
      for (let column = 1; column < Math.min(cell.span, 60); column++) row.push('');
    }
    return (above = row);
  });
}
