const { mkdirSync, readdirSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { transformFileSync } = require('@swc/core');
const settings = require('../swc-for-jest.cjs');

/** Files are read by a child process, which Node starts without Jest's transformer: it needs the compiled program. */
module.exports = () => {
  const source = join(__dirname, '../src/modules/training/extract');
  const target = join(__dirname, '../../dist/reader');
  for (const file of readdirSync(source, { recursive: true }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('spec.ts'),
  )) {
    const { code } = transformFileSync(join(source, file), settings);
    const compiled = join(target, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(compiled), { recursive: true });
    // Another test run may be loading it this very moment.
    writeFileSync(`${compiled}.${process.pid}`, code);
    renameSync(`${compiled}.${process.pid}`, compiled);
  }
};
