// Bundles the chat page's script and styles and the launcher to dist/chat, and fails when they outgrow their budgets.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const output = join(root, 'dist/chat');
const fresh = `${output}.${process.pid}`;

/** Bytes after gzip. */
const budgets = { launcher: 3 * 1024, panel: 25 * 1024 };

const target = ['es2022', 'safari15.4'];

/** Stylesheets that a script carries within itself, as `styles`. */
const carriedStyles = {
  name: 'carried-styles',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path), { loader: 'css', minify: true, target });
      return { contents: `export const styles = ${JSON.stringify(code.trim())}` };
    });
  },
};

const bundle = async (entry, settings) => {
  const result = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    logLevel: 'warning',
    charset: 'utf8',
    target,
    ...settings,
  });
  return Buffer.from(result.outputFiles[0].contents);
};

/** Titles and prices only, so English, Spanish and the small letters of their neighbours at one weight are enough. */
const displayFont = async () => {
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index));
  const characters = [...ascii, ...'ÁÉÍÓÚÑÜáéíóúñü¿¡àâäãçèêëîïôöõùûßœ–—‘’“”…·€²½\u00a0'];
  const source = await readFile(
    join(root, 'node_modules/@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2'),
  );
  return subsetFont(source, characters.join(''), {
    targetFormat: 'woff2',
    variationAxes: { wght: 500, opsz: 36, SOFT: 0, WONK: 0 },
  });
};

const hashed = (name, extension, content) =>
  `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.${extension}`;

const [widget, early, script, firstStyles, styles, font, proof] = await Promise.all([
  bundle('src/widget/widget.ts', { format: 'iife', plugins: [carriedStyles] }),
  bundle('src/page/early.ts', { format: 'iife' }),
  bundle('src/page/main.ts', { format: 'esm' }),
  bundle('src/page/first.css', {}),
  bundle('src/page/chat.css', {}),
  displayFont(),
  bundle('src/page/proof-worker.ts', { format: 'iife' }),
]);

const files = {
  font: hashed('display', 'woff2', font),
  proof: hashed('proof', 'js', proof),
  script: hashed('chat', 'js', script),
};
await rm(fresh, { recursive: true, force: true });
await mkdir(join(fresh, 'assets'), { recursive: true });
await Promise.all([
  writeFile(join(fresh, 'widget.js'), widget),
  writeFile(join(fresh, 'chat-first.css'), firstStyles),
  writeFile(join(fresh, 'chat.css'), styles),
  writeFile(join(fresh, 'chat-early.js'), early),
  writeFile(join(fresh, 'assets', files.font), font),
  writeFile(join(fresh, 'assets', files.proof), proof),
  writeFile(join(fresh, 'assets', files.script), script),
  writeFile(join(fresh, 'manifest.json'), `${JSON.stringify(files, null, 2)}\n`),
]);
// Swapped in at once: a server that starts meanwhile finds the old or the new build, never half of one.
await rm(output, { recursive: true, force: true });
await rename(fresh, output);

const size = {
  launcher: gzipSync(widget, { level: 9 }).length,
  panel: [early, script, firstStyles, styles].reduce(
    (sum, file) => sum + gzipSync(file, { level: 9 }).length,
    0,
  ),
};
console.log(`launcher ${size.launcher} B, panel ${size.panel} B gzip, display face ${font.length} B`);
for (const [name, bytes] of Object.entries(size)) {
  if (bytes > budgets[name]) {
    console.error(`The ${name} is ${bytes} bytes after gzip; its budget is ${budgets[name]}.`);
    process.exitCode = 1;
  }
}
