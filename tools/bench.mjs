/** `npm run bench [name]`: runs the benchmarks of tools/bench, each file one, and prints their tables. */
import './node-version.mjs';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { capture, root } from './processes.mjs';

const [wanted] = process.argv.slice(2);
const folder = join(root, 'tools', 'bench');
const files = readdirSync(folder).filter(
  (file) => file.endsWith('.bench.mjs') && file.includes(wanted ?? ''),
);

const build = await capture(['nx', 'run-many', '-t', 'build', '--output-style=static']);
if (build.code !== 0) {
  console.error(build.output);
  process.exit(1);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
let isMet = true;
for (const file of files) {
  /** @type {{ title: string, run: () => Promise<{ rows: Record<string, string>[], met: boolean, note: string }> }} */
  const { title, run } = await import(join(folder, file));
  const { rows, met, note } = await run();
  isMet &&= met;
  const columns = Object.keys(rows[0] ?? {});
  console.log(`\n### ${title}\n`);
  console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => ' --- |').join('')}`);
  for (const row of rows) console.log(`| ${columns.map((column) => row[column]).join(' | ')} |`);
  console.log(`\n${note}`);
}
process.exit(isMet ? 0 : 1);
