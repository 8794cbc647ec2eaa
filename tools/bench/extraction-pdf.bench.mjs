/** Words of real PDFs against what `pdftotext` finds in them. */
import { foreignFiles, hasProgram, pdfText } from './extraction/foreign-files.mjs';
import { inPairs, openReader } from './extraction/reader.mjs';
import { f1Of, meanOf, medianOf, wordsOf } from './extraction/words.mjs';

const most = 200;
const leastWords = 10;
const target = { median: 0.99, mean: 0.9 };

export const title = 'PDF text';

export async function run() {
  const skipped = (why) => ({
    rows: [{ documents: '0', 'F1 median': '–', 'F1 mean': '–' }],
    met: true,
    note: why,
  });
  if (!hasProgram('pdftotext'))
    return skipped('Skipped: pdftotext (package poppler-utils) is not installed.');
  const files = foreignFiles('.pdf', most * 2)
    .map((path) => ({ path, words: wordsOf(pdfText(path) ?? '') }))
    .filter(({ words }) => words.length >= leastWords)
    .slice(0, most);
  if (files.length === 0) return skipped('Skipped: no PDF with text below /usr/share or BENCH_FILES.');
  const reader = openReader();
  try {
    const scores = await inPairs(files, async ({ path, words }) =>
      f1Of(wordsOf(await reader.textOf(path)), words),
    );
    const [median, mean] = [medianOf(scores), meanOf(scores)];
    return {
      rows: [{ documents: String(files.length), 'F1 median': median.toFixed(3), 'F1 mean': mean.toFixed(3) }],
      met: median >= target.median && mean >= target.mean,
      note: `Token F1 against pdftotext. Target: median at least ${target.median}, mean at least ${target.mean}.`,
    };
  } finally {
    reader.close();
  }
}
