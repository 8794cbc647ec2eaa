/** Spec files of which each holds several others, so that Jest loads the application once for all of them. */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../processes.mjs';

/**
 * Writes `count` files; each has every n-th of the backend's specs, in a block named after it.
 * @param {{ paths: string, leaveOut: string[], count: number, folder: string }} specs
 *   regular expressions, as Jest takes them, and where the files are to stand
 */
export function putTogether({ paths, leaveOut, count, folder }) {
  const isOut = (file) => leaveOut.some((path) => new RegExp(path).test(file));
  const files = globSync('backend/{src,test}/**/*.ts', { cwd: root })
    .filter((file) => new RegExp(paths).test(file) && !isOut(file))
    .sort();
  mkdirSync(folder);
  for (let first = 0; first < Math.min(count, files.length); first += 1) {
    const blocks = files.filter((_, at) => at % count === first).map(blockOf);
    writeFileSync(join(folder, `${first + 1}.js`), `${blocks.join('\n')}\n`);
  }
}

// One that cannot be loaded fails alone, not those beside it.
const blockOf = (file) => `describe(${JSON.stringify(file)}, () => {
  try {
    require(${JSON.stringify(join(root, file))});
  } catch (error) {
    it('is loaded', () => { throw error; });
  }
});`;
