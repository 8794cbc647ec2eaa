import type { DocxParagraph } from './docx-body';
import { attribute, readXml } from './xml';

interface Style {
  name: string;
  basedOn?: string;
  outline?: number;
  listId?: string;
  listLevel?: number;
}

/** What the styles of a Word document say about its paragraphs. */
export class DocxStyles {
  private readonly styles = new Map<string, Style>();

  constructor(xml: string | null) {
    let style: Style | undefined;
    if (!xml) return;
    readXml(xml, {
      open: (name, attributes) => {
        const value = attribute(attributes, 'val') ?? '';
        if (name === 'style') {
          style = { name: '' };
          this.styles.set(attribute(attributes, 'styleId') ?? '', style);
        } else if (!style) return;
        else if (name === 'name') style.name = value.toLowerCase();
        else if (name === 'basedOn') style.basedOn = value;
        else if (name === 'outlineLvl') style.outline = Number(value);
        else if (name === 'numId') style.listId = value;
        else if (name === 'ilvl') style.listLevel = Number(value) || 0;
      },
      close: (name) => {
        if (name === 'style') style = undefined;
      },
    });
  }

  /** Whether the paragraph is the title of the whole document. */
  isTitle({ style }: DocxParagraph): boolean {
    return style !== undefined && (this.styles.get(style)?.name ?? style.toLowerCase()) === 'title';
  }

  /** From 1; null for body text. */
  headingLevel({ style, outline }: DocxParagraph): number | null {
    if (outline !== undefined) return outline < 9 ? outline + 1 : null;
    for (const { name, outline: own } of this.chain(style)) {
      const named = /^heading (\d)$/.exec(name)?.[1];
      if (named) return Number(named);
      if (own !== undefined) return own < 9 ? own + 1 : null;
    }
    // Documents without a part for styles still name the usual ones.
    const bare = /^Heading(\d)$/.exec(style ?? '')?.[1];
    return bare && !this.styles.has(style ?? '') ? Number(bare) : null;
  }

  /** The list the paragraph is an item of, by itself or by its style. */
  listOf({ style, list }: DocxParagraph): { id: string; level: number } | null {
    const styled = this.chain(style).find(({ listId }) => listId !== undefined);
    const id = list?.id || styled?.listId;
    if (!id || id === '0') return null;
    return { id, level: list?.level ?? styled?.listLevel ?? 0 };
  }

  /** The style and those it builds on, nearest first. */
  private chain(id: string | undefined): Style[] {
    const found: Style[] = [];
    let style = this.styles.get(id ?? '');
    while (style && !found.includes(style)) {
      found.push(style);
      style = this.styles.get(style.basedOn ?? '');
    }
    return found;
  }
}
