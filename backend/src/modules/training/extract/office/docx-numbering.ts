import { spelled } from '../list-numbers';
import { type Attributes, attribute, readXml } from './xml';

interface Level {
  format: string;
  /** "%1.%2" stands for the numbers of the levels. */
  pattern: string;
  start: number;
}

type Levels = Map<number, Level>;

/** Counts the items of a Word document's lists as Word itself would print them. */
export class DocxNumbering {
  private readonly abstract = new Map<string, Levels>();
  private readonly lists = new Map<string, { abstractId: string; overrides: Levels }>();
  private readonly counts = new Map<string, number[]>();

  constructor(xml: string | null) {
    if (xml) this.read(xml);
  }

  /** What is printed before the next item: "3.", "b)", or a dash for any bullet. */
  marker({ id, level }: { id: string; level: number }): string {
    const depth = Math.min(Math.max(level, 0), 8);
    const counts = this.countsOf(id, depth);
    const own = this.level(id, depth);
    if (!own || own.format === 'bullet') return '-';
    return own.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return spelled(counts[at] ?? this.level(id, at)?.start ?? 1, this.level(id, at)?.format ?? 'decimal');
    });
  }

  private countsOf(id: string, depth: number): number[] {
    const list = this.lists.get(id);
    // Lists with a start of their own count for themselves, others go on where their kind stopped.
    const key = list?.overrides.size === 0 ? `kind ${list.abstractId}` : `list ${id}`;
    const counts = this.counts.get(key) ?? [];
    this.counts.set(key, counts);
    const before = counts[depth];
    counts.length = Math.min(counts.length, depth);
    counts[depth] = before === undefined ? (this.level(id, depth)?.start ?? 1) : before + 1;
    return counts;
  }

  private level(id: string, depth: number): Level | undefined {
    const list = this.lists.get(id);
    return list?.overrides.get(depth) ?? this.abstract.get(list?.abstractId ?? '')?.get(depth);
  }

  private read(xml: string): void {
    let levels: Levels = new Map();
    let level: Level | undefined;
    let list: { abstractId: string; overrides: Levels } | undefined;
    let depth = 0;
    const open = (name: string, attributes: Attributes) => {
      const value = attribute(attributes, 'val') ?? '';
      if (name === 'abstractNum')
        this.abstract.set(attribute(attributes, 'abstractNumId') ?? '', (levels = new Map<number, Level>()));
      else if (name === 'num') {
        list = { abstractId: '', overrides: new Map<number, Level>() };
        levels = list.overrides;
        this.lists.set(attribute(attributes, 'numId') ?? '', list);
      } else if (name === 'abstractNumId' && list) list.abstractId = value;
      else if (name === 'lvlOverride' || name === 'lvl') {
        depth = Number(attribute(attributes, 'ilvl')) || 0;
        level = { format: 'decimal', pattern: `%${depth + 1}.`, start: 1 };
        if (name === 'lvl') levels.set(depth, level);
      } else if (name === 'startOverride' && list) {
        const usual = this.abstract.get(list.abstractId)?.get(depth);
        levels.set(depth, { format: 'decimal', pattern: '%1.', ...usual, start: Number(value) || 0 });
      } else if (name === 'start' && level) level.start = Number(value) || 0;
      else if (name === 'numFmt' && level) level.format = value;
      else if (name === 'lvlText' && level) level.pattern = value;
    };
    readXml(xml, { open });
  }
}
