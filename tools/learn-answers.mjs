/**
 * `npm run learn:answers [-- without <author> …]`: learns from the homes in `eval/real-estate` which sentence of a home's papers
 * answers a question, and writes the weights beside the code that uses them. `without` leaves homes out and measures on them
 * instead, as on those held back and written blind. Needs Python with PyTorch and NumPy (Debian: python3-torch, python3-numpy; another
 * Python is named by PYTHON); the product itself does not.
 */
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textsIn } from './eval/homes.mjs';
import { halves } from './eval/real-estate.mjs';
import { writeExamples } from './learn-answers/examples.mjs';
import { root } from './processes.mjs';

const python = process.env.PYTHON ?? 'python3';
const [mode, ...left] = process.argv.slice(2);
if (spawnSync(python, ['-c', 'import numpy, torch']).status !== 0) {
  console.error(
    `${python} has no PyTorch and NumPy: apt-get install python3-torch python3-numpy, or name another with PYTHON.`,
  );
  process.exit(1);
}
const measures = mode === 'without';
const examples = mkdtempSync(join(tmpdir(), 'examples-'));
try {
  const measured = measures ? [...halves['held back'], ...halves['written blind']] : [];
  for (const name of [...halves['to develop on'], ...textsIn('lessons'), ...measured]) {
    const unfound = await writeExamples(examples, name);
    if (unfound > 0) console.log(`${name}: ${unfound} answers stand in no sentence and teach nothing.`);
  }
  const target = join(root, 'backend/src/modules/knowledge/answering/learned/weights');
  const words = join(root, 'backend/src/modules/knowledge/text/word-vectors');
  const args = [join(import.meta.dirname, 'learn-answers/learn.py'), examples, words];
  const learned = spawnSync(python, [...args, ...(measures ? ['-', ...measured, ...left] : [target])], {
    stdio: 'inherit',
  });
  process.exitCode = learned.status ?? 1;
} finally {
  rmSync(examples, { recursive: true });
}
