/**
 * Real documents for measurements, from where the machine has them: `BENCH_FILES` (folders, separated by colons) or
 * what Debian's packages put below /usr/share. None of them belongs to the project.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const folders = (process.env.BENCH_FILES ?? '/usr/share/doc:/usr/share').split(':').filter(Boolean);
/** What the product takes. */
const largestBytes = 25 * 1024 * 1024;

export const hasProgram = (name) => spawnSync('which', [name]).status === 0;

/** What a program prints, or null when it cannot read the file. */
export function printed(command, ...args) {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

export const pdfText = (file) => printed('pdftotext', '-q', '-enc', 'UTF-8', file, '-');
export const docxText = (file) => printed('pandoc', '-f', 'docx', '-t', 'plain', '--wrap=none', file);

/**
 * Up to `most` files with an extension, the same ones every time, whatever order the disk lists them in.
 * @returns {string[]} paths
 */
export function foreignFiles(extension, most) {
  const found = new Set();
  for (const folder of folders.filter((one) => existsSync(one)))
    for (const name of readdirSync(folder, { recursive: true }))
      if (name.toLowerCase().endsWith(extension)) found.add(join(folder, name));
  const rank = (path) => createHash('sha256').update(path.split('/').slice(-2).join('/')).digest('hex');
  return [...found]
    .filter((path) => existsSync(path) && statSync(path).isFile() && statSync(path).size <= largestBytes)
    .map((path) => ({ path, rank: rank(path) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, most)
    .map(({ path }) => path);
}
