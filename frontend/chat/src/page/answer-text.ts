import { element } from './elements';

/** Makes the mark of a citation, or null when the answer has no such source. */
export type MarkMaker = (number: number) => Node | null;

const bullet = /^\s*[-*•]\s+/;
const numbered = /^\s*\d{1,2}[.)]\s+/;

/** Paragraphs, lists, bold and citation marks of an answer as nodes. Anything else, markup included, stays text. */
export function answerBlocks(text: string, mark: MarkMaker): HTMLElement[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .flatMap((block) => runs(block.split('\n')))
    .map(({ kind, lines }) => {
      if (kind === 'p') return paragraph(lines, mark);
      const items = lines.map((line) =>
        element(
          'li',
          { attributes: { dir: 'auto' } },
          inline(line.replace(kind === 'ul' ? bullet : numbered, ''), mark),
        ),
      );
      return element(kind, {}, items);
    });
}

/** Lets no mark stand at the beginning of a line: it stays with the end of the word before it. */
export function keepMarksWithWords(text: HTMLElement): void {
  for (const mark of text.querySelectorAll('.mark')) {
    const before = mark.previousSibling;
    if (before instanceof HTMLSpanElement) before.append(mark);
    const end = before instanceof Text ? before.data.search(/\S{1,12}$/) : -1;
    if (end < 0) continue;
    const together = element('span', { class: 'together' });
    mark.before(together);
    together.append((before as Text).splitText(end), mark);
  }
}

/** The answer as a person would hear it: without marks and asterisks. */
export const spokenText = (text: string): string =>
  text
    .replace(/\s*\[\d{1,2}(?:\s*,\s*\d{1,2})*\]/g, '')
    .replace(/\*\*/g, '')
    .trim();

interface Run {
  kind: 'p' | 'ul' | 'ol';
  lines: string[];
}

function runs(lines: string[]): Run[] {
  const found: Run[] = [];
  for (const line of lines) {
    if (!line.trim()) continue;
    const kind = bullet.test(line) ? 'ul' : numbered.test(line) ? 'ol' : 'p';
    const last = found.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else found.push({ kind, lines: [line] });
  }
  return found;
}

function paragraph(lines: string[], mark: MarkMaker): HTMLElement {
  const made = element('p', { attributes: { dir: 'auto' } });
  lines.forEach((line, index) => {
    if (index > 0) made.append(element('br'));
    made.append(...inline(line, mark));
  });
  return made;
}

function inline(line: string, mark: MarkMaker): Node[] {
  return line.split(/(\*\*[^*]+\*\*|\s*\[\d{1,2}(?:\s*,\s*\d{1,2})*\])/).flatMap((piece): Node[] => {
    if (/^\*\*[^*]+\*\*$/.test(piece)) return [element('strong', { text: piece.slice(2, -2) })];
    if (/^\s*\[[\d\s,]+\]$/.test(piece)) {
      const marks = piece.match(/\d+/g)?.map((number) => mark(Number(number))) ?? [];
      if (marks.length > 0 && marks.every((made) => made !== null)) return marks;
    }
    return piece ? [document.createTextNode(piece)] : [];
  });
}
