import type { Section } from '../knowledge';
import type { PagesRead } from './recrawl/page-history';
import type { Trained } from './trained';

/** What was read from a source: passages for the index and the account of it for a person. */
export interface Material {
  sections: Section[];
  trained: Trained;
  /** Web pages read. */
  pageCount: number;
  /** Those that cost something: not the ones that are as they were the last time. */
  paidPages: number;
  /** Read again, and nothing is different: the passages can stay. */
  isUnchanged: boolean;
  /** Of a web source. */
  pages?: PagesRead;
}

/** Longest account kept with a job; the whole text is in the source's chunks. */
const paragraphsShown = 300;
const charactersShown = 60_000;

/** Paragraphs as they are shown, cut where the account would get too long. */
export function paragraphsOf(sections: Section[]): string[] {
  const shown: string[] = [];
  let size = 0;
  for (const paragraph of sections.flatMap(({ text, heading }) => [
    ...(heading ? [heading] : []),
    ...text.split(/\n{2,}/),
  ])) {
    if (shown.length >= paragraphsShown || size + paragraph.length > charactersShown) break;
    if (shown.at(-1) === paragraph) continue;
    shown.push(paragraph);
    size += paragraph.length;
  }
  return shown;
}

const countWords = (sections: Section[]): number =>
  sections.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);

const names: Record<string, string> = {
  pdf: 'PDF document',
  docx: 'Word document',
  xlsx: 'Excel workbook',
  epub: 'Book',
  txt: 'Text file',
  md: 'Markdown file',
  html: 'Web page',
  csv: 'Table',
  jpg: 'Photo',
  png: 'Picture',
  webp: 'Picture',
  mp3: 'Recording',
  m4a: 'Recording',
  wav: 'Recording',
  mp4: 'Video',
  webm: 'Video',
};

interface Account {
  fileType: string;
  sections: Section[];
  pages?: number | undefined;
  durationSeconds?: number | undefined;
  description?: string;
  notes: string[];
}

/** One or two sentences for a person: what it is, how much was found, what was left out. */
export function analyse({ fileType, sections, pages, durationSeconds, description, notes }: Account): string {
  const headings = [...new Set(sections.flatMap(({ heading }) => heading ?? []))].slice(0, 5);
  const facts = [
    names[fileType] ?? 'File',
    ...(pages ? [`${pages} page${pages === 1 ? '' : 's'}`] : []),
    ...(durationSeconds ? [`${Math.max(1, Math.round(durationSeconds / 6) / 10)} minutes`] : []),
    `${countWords(sections).toLocaleString('en-US')} words`,
  ];
  const about = description || (headings.length > 0 ? `Sections: ${headings.join('; ')}.` : '');
  return [`${facts.join(', ')}.`, about, ...notes].filter(Boolean).join(' ');
}
