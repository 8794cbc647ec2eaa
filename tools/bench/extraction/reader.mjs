import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { root } from '../../processes.mjs';

/** The product's own reader, child processes and all, from the build. */
export function openReader() {
  const require = createRequire(join(root, 'dist', 'backend', 'main.js'));
  require('reflect-metadata');
  const { Extractor } = require('./modules/training/extract/index.js');
  const extractor = new Extractor({ processes: 2 });
  return {
    /** All the text it finds; empty when it refuses the file. */
    async textOf(path) {
      const request = { bytes: readFileSync(path), filename: basename(path) };
      const extraction = await extractor.extract(request).catch(() => null);
      const lines = (extraction?.sections ?? []).flatMap(({ heading, text }) => [heading ?? '', text]);
      // A Word document's title stands in its text, a PDF's only in what is said about it.
      const title = extraction?.fileType === 'docx' ? (extraction.title ?? '') : '';
      return [title, ...lines].join('\n');
    },
    close: () => extractor.onApplicationShutdown(),
  };
}

/** Runs `work` over all items, two at a time. */
export async function inPairs(items, work) {
  const results = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]);
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
}
