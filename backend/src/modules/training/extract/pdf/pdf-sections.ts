import type { ExtractedSection } from '../extraction';

interface Page {
  page: number;
  text: string;
}

/** Pages of bare lines → sections with paragraphs and headings, without running heads and page numbers. */
export function pdfSections(pages: Page[]): ExtractedSection[] {
  const running = runningLines(pages);
  const numbers = pageNumbers(pages);
  return pages.flatMap(({ page, text }) => {
    const lines = text.split('\n').map((line) => line.replace(/[^\S\t]+/g, ' ').trim());
    const kept = lines.filter(
      (line, at) =>
        !(
          isEdge(at, lines.length) &&
          (shapes(line, page).some((each) => running.has(each)) || numbers.has(`${page} ${line}`))
        ),
    );
    return sectionsOfPage(page, paragraphs(kept));
  });
}

const isEdge = (at: number, count: number) => at < 3 || at >= count - 3;
const isPageCount = (line: string) =>
  /^(?:page\s*)\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$|^\d{1,4}\s*(?:of|\/)\s*\d{1,4}$/i.test(line);
const isTableRow = (line: string) => line.split('\t').length > 3;

/** The line as it stands, and once for each of its numbers with that one's distance to the page in its place. */
function shapes(line: string, page: number): string[] {
  const text = line.toLowerCase();
  const numbered = [...text.matchAll(/\d{1,5}/g)].map(
    ({ index, 0: number }) =>
      `${text.slice(0, index)}#${Number(number) - page}#${text.slice(index + number.length)}`,
  );
  return [text, ...numbered];
}

/** Lines that number the page, by page: they say so, or hold a number that grows with the pages. */
function pageNumbers(pages: Page[]): Set<string> {
  const found = new Set<string>();
  const byDistance = new Map<number, string[]>();
  for (const { page, text } of pages) {
    const lines = text.split('\n').map((line) => line.trim());
    for (const line of lines.filter((each, at) => each && isEdge(at, lines.length))) {
      const number = /^[-–—\s]*(\d{1,4})[-–—\s]*$/.exec(line)?.[1];
      const distance = Number(number) - page;
      if (number) byDistance.set(distance, [...(byDistance.get(distance) ?? []), `${page} ${line}`]);
      else if (pages.length > 1 && isPageCount(line)) found.add(`${page} ${line}`);
    }
  }
  for (const lines of byDistance.values()) if (lines.length > 1) lines.forEach((line) => found.add(line));
  return found;
}

/**
 * Shapes of lines near the edge that most pages share, but for the number of the page. Where hardly a page holds
 * anything else they are what the document says, one line a page.
 */
function runningLines(pages: Page[]): Set<string> {
  if (pages.length < 4) return new Set();
  const counts = new Map<string, number>();
  const edges = pages.map(({ page, text }) => {
    const lines = text.split('\n').map((line) => line.trim());
    return {
      all: lines.filter(Boolean).length,
      shared: lines
        .filter((line, at) => line && isEdge(at, lines.length) && !isTableRow(line))
        .map((line) => shapes(line, page)),
    };
  });
  for (const { shared } of edges)
    for (const shape of new Set(shared.flat())) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const running = new Set(
    [...counts].filter(([, count]) => count > pages.length * 0.6).map(([shape]) => shape),
  );
  const bare = edges.filter(
    ({ all, shared }) => shared.filter((each) => each.some((shape) => running.has(shape))).length === all,
  );
  return bare.length > pages.length * 0.5 ? new Set() : running;
}

/** Joins lines that were only broken to fit the paper; keeps table rows, lists and short lines as lines. */
function paragraphs(lines: string[]): string[] {
  const lengths = lines
    .map((line) => line.length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const full = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const found: string[] = [];
  let current = '';
  let previous = '';
  for (const line of lines) {
    const startsAnew =
      line === '' ||
      previous === '' ||
      endsParagraph(previous, full) ||
      isOwnLine(line) ||
      isOwnLine(previous);
    if (!startsAnew)
      current =
        /\p{Ll}-$/u.test(current) && /^\p{Ll}/u.test(line)
          ? current.slice(0, -1) + line
          : `${current} ${line}`;
    else {
      const together = isOwnLine(line) && isOwnLine(previous);
      if (together) current += `\n${readable(line)}`;
      else {
        found.push(current);
        current = readable(line);
      }
    }
    previous = line;
  }
  return [...found, current].map((text) => text.trim()).filter(Boolean);
}

/** Rows of a table come with tabs between their cells, items of a list with a bullet. */
const isOwnLine = (line: string) => line.includes('\t') || /^(?:[•▪◦●■*–-]|\d{1,2}[.)])\s/.test(line);
const readable = (line: string) => line.replace(/\s*\t\s*/g, ' | ');
const endsParagraph = (line: string, full: number) =>
  line.length < full * (/[.!?:]["”)]?$/.test(line) ? 0.85 : 0.55);

function sectionsOfPage(page: number, all: string[]): ExtractedSection[] {
  const sections: { page: number; heading?: string; parts: string[] }[] = [];
  for (const [at, text] of all.entries()) {
    const next = all[at + 1];
    const last = sections.at(-1);
    if (next !== undefined && isHeading(text) && next.length > text.length)
      if (last?.heading && last.parts.length === 0) last.heading += ` › ${text}`;
      else sections.push({ page, heading: text, parts: [] });
    else if (last) last.parts.push(text);
    else sections.push({ page, parts: [text] });
  }
  return sections
    .filter(({ parts }) => parts.length > 0)
    .map(({ parts, heading }) => ({ text: parts.join('\n\n'), page, ...(heading && { heading }) }));
}

const isHeading = (text: string) =>
  text.length <= 80 &&
  !text.includes('\n') &&
  !text.includes(' | ') &&
  /^(?:[\d.]+\s+)?\p{Lu}/u.test(text) &&
  !/[.,;:!?]$/.test(text) &&
  text.split(' ').length <= 10;
