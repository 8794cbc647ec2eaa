import { parse } from 'csv-parse/sync';
import { marked } from 'marked';
import { decodeText, oneLine } from './decode-text';
import { ExtractError } from './extract.errors';
import type { Extraction, ExtractedSection } from './extraction';
import { htmlSections } from './html-sections';
import { limits } from './limits';
import { describeRow } from './table-lines';

/** Texts that are their own file format. */
export function extractPlainText(
  bytes: Buffer,
  kind: 'txt' | 'md' | 'csv',
): Extraction | Promise<Extraction> {
  if (kind === 'csv') return extractCsv(bytes);
  return kind === 'md' ? extractMd(bytes) : extractTxt(bytes);
}

/** Rows looked at for a title above the names of the columns. */
const titlesAtMost = 10;
const nothingElse = { images: [], features: [], notes: [] };

/** A text file: form feeds start new pages, blank lines new paragraphs. */
function extractTxt(bytes: Buffer): Extraction {
  const pages = decodeText(bytes).split('\f');
  const sections = pages.map((text, index): ExtractedSection => ({
    text: text.trim(),
    ...(pages.length > 1 && { page: index + 1 }),
  }));
  return { fileType: 'txt', title: null, sections, ...nothingElse };
}

/** Markdown goes the way of HTML, so headings, lists and tables mean the same in both. */
async function extractMd(bytes: Buffer): Promise<Extraction> {
  const html = await marked.parse(decodeText(bytes), { gfm: true });
  const { sections, title } = htmlSections(html);
  return { fileType: 'md', title, sections, ...nothingElse };
}

/** Every row becomes one paragraph that names its columns, so it can be understood on its own. */
function extractCsv(bytes: Buffer): Extraction {
  const text = decodeText(bytes);
  const rows = readRows(text);
  if (rows.length > limits.csvRows)
    throw new ExtractError('too_large', `The table has more than ${limits.csvRows} rows.`);
  const table = rows.map((cells) => cells.map(oneLine));
  const from = titlesAbove(table);
  const titles = table.slice(0, from).map((cells) => cells.join(''));
  const [names = [], ...records] = table.slice(from);
  const told =
    records.length === 0
      ? [names.filter(Boolean).join('; ')]
      : records.map((cells) => describeRow(names, cells));
  const sections = [{ text: [...titles, ...told].filter(Boolean).join('\n\n') }];
  return { fileType: 'csv', title: null, sections, ...nothingElse };
}

/** Rows with a single cell before those with several: what the table is called, not what its columns are. */
function titlesAbove(rows: string[][]): number {
  const from = rows.slice(0, titlesAtMost).findIndex((cells) => cells.filter(Boolean).length > 1);
  return Math.max(0, from);
}

/** What Excel writes into a first line of its own. */
const named = /^sep=(.)\n/i;

function readRows(whole: string): string[][] {
  const text = whole.replace(named, '');
  const firstLine = text.split('\n', 1)[0] ?? '';
  const delimiter =
    named.exec(whole)?.[1] ??
    [',', ';', '\t', '|'].reduce((best, mark) =>
      firstLine.split(mark).length > firstLine.split(best).length ? mark : best,
    );
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: limits.csvRows + 2,
      max_record_size: 200_000,
    });
  } catch (error) {
    throw new ExtractError(
      'corrupt',
      `The table cannot be read: ${oneLine(error instanceof Error ? error.message : '').slice(0, 200)}`,
    );
  }
}
