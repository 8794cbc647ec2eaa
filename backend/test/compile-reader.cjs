const { mkdirSync, readdirSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { transformFileSync } = require('@swc/core');
const settings = require('../swc-for-jest.cjs');

/** What other threads and processes run: Node starts them without Jest's transformer, so they need the compiled programs. */
const programs = { reader: 'training/extract', drawing: 'qr-codes/drawing' };

module.exports = () => {
  for (const [name, folder] of Object.entries(programs))
    compile(join(__dirname, '../src/modules', folder), join(__dirname, '../../dist', name));
};

function compile(source, target) {
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
}
