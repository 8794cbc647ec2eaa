/**
 * Main text of web pages: made-up pages with the surroundings real ones have (menus, banners, related posts, comments,
 * hidden text). What a reader came for stands between `<!--text-->` and `<!--/text-->`; the reader never sees these marks
 * as anything but comments.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { root } from '../processes.mjs';
import { inPairs, openReader } from './extraction/reader.mjs';
import { f1Of, meanOf, wordsOf } from './extraction/words.mjs';

const folder = join(root, 'tools', 'bench', 'extraction', 'pages');
const target = 0.93;

export const title = 'Main text of web pages';

/** Words between the marks; what a page shows is what its elements hold, each on its own. */
function markedWords(html) {
  const marked = [...html.matchAll(/<!--text-->([\s\S]*?)<!--\/text-->/g)].map(([, piece]) => piece);
  const $ = load(marked.join(' ').replaceAll('<', ' <'), null, false);
  return wordsOf($.text());
}

export async function run() {
  const reader = openReader();
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.htm'));
    const scores = await inPairs(names, async (name) => {
      const html = readFileSync(join(folder, name), 'utf8');
      return { name, f1: f1Of(wordsOf(await reader.textOf(join(folder, name))), markedWords(html)) };
    });
    const mean = meanOf(scores.map(({ f1 }) => f1));
    const worst = scores.toSorted((a, b) => a.f1 - b.f1)[0];
    return {
      rows: [
        {
          pages: String(scores.length),
          'F1 mean': mean.toFixed(3),
          worst: `${worst.f1.toFixed(3)} (${worst.name})`,
        },
      ],
      met: mean >= target,
      note: `Token F1 against the marked text, headings without the page's title. Target: at least ${target}.`,
    };
  } finally {
    reader.close();
  }
}
