/**
 * The phrasings in `fair-housing/*.txt`: one a line, under a heading `[verdict]` or `[verdict; record: text of the listing]`;
 * `A >> B` is a conversation of which the last message is judged. A file
 * that begins with `# development` is held back in no part, one that begins with `# held back` as a whole.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../processes.mjs';

const folder = join(root, 'tools', 'eval', 'fair-housing');

/** @typedef {{ file: string, line: string, wanted: string, record: string, turns: string[], heldBack: boolean }} Phrasing */

/** @returns {Phrasing[]} of one file */
export function readPhrasings(file) {
  const found = [];
  let wanted = '';
  let record = '';
  const lines = readFileSync(join(folder, `${file}.txt`), 'utf8').split('\n');
  const isOpen = lines[0] === '# development';
  const isClosed = lines[0] === '# held back';
  for (const line of lines) {
    const heading = /^\[(\w+)(?:; record: (.*))?\]$/.exec(line);
    if (heading) [, wanted, record = ''] = heading;
    else if (line !== '' && !line.startsWith('#'))
      found.push({
        file,
        line,
        wanted,
        record,
        turns: line.split(' >> '),
        heldBack: isClosed || (!isOpen && isHeldBack(line)),
      });
  }
  return found;
}

/** Files of questions; wordings and names have a form of their own. */
export const questionFiles = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''))
  .filter((name) => !['texts', 'paired-names'].includes(name));

/** Half of all phrasings, always the same ones: the rules are written without looking at them. */
function isHeldBack(line) {
  return createHash('sha256').update(line).digest()[0] % 2 === 1;
}
