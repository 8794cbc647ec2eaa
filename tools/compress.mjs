/**
 * Writes a .br and a .gz beside every text file of a built page (argument: its folder), so that the server only
 * has to pick one. Files that gain nothing get none.
 */
import './node-version.mjs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const texts = /\.(js|css|html|svg|json|txt|webmanifest)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const [folder] = process.argv.slice(2);

async function compress(file) {
  const content = await readFile(file);
  const [small, wide] = await Promise.all([
    brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
    zip(content, { level: 9 }),
  ]);
  if (small.length < content.length) await writeFile(`${file}.br`, small);
  if (wide.length < content.length) await writeFile(`${file}.gz`, wide);
}

const names = await readdir(folder, { recursive: true });
await Promise.all(names.filter((name) => texts.test(name)).map((name) => compress(join(folder, name))));
