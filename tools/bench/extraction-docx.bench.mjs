/** Words of real Word documents against what `pandoc` finds in them. */
import { docxText, foreignFiles, hasProgram } from './extraction/foreign-files.mjs';
import { inPairs, openReader } from './extraction/reader.mjs';
import { meanOf, recallOf, wordsOf } from './extraction/words.mjs';

const most = 85;
const target = 0.93;

export const title = 'Word documents';

export async function run() {
  const skipped = (why) => ({ rows: [{ documents: '0', 'words recalled': '–' }], met: true, note: why });
  if (!hasProgram('pandoc')) return skipped('Skipped: pandoc is not installed.');
  const files = foreignFiles('.docx', most)
    .map((path) => ({ path, words: wordsOf(docxText(path) ?? '') }))
    .filter(({ words }) => words.length > 0);
  if (files.length === 0) return skipped('Skipped: no Word document below /usr/share or BENCH_FILES.');
  const reader = openReader();
  try {
    const scores = await inPairs(files, async ({ path, words }) =>
      recallOf(wordsOf(await reader.textOf(path)), words),
    );
    const mean = meanOf(scores);
    return {
      rows: [{ documents: String(files.length), 'words recalled': mean.toFixed(3) }],
      met: mean >= target,
      note: `Mean share of the words pandoc finds that are found too. Target: at least ${target}.`,
    };
  } finally {
    reader.close();
  }
}
