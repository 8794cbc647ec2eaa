/** `npm run dev`: rebuilds every part as its files change and restarts the server; all on the server's port. */
import './node-version.mjs';
import { capture, exitOf, node, start, stop } from './processes.mjs';

console.log('First build …');
for (const command of [
  ['nx', 'run-many', '-t', 'build', '--projects=backend,chat', '--output-style=static'],
  // Bundled, not compressed: the compressed files would be served even after the bundle has changed.
  ['nx', 'run', 'console:bundle:development', '--output-style=static'],
]) {
  const { code, output } = await capture(command);
  if (code !== 0) console.error(output);
}

const swc =
  'swc src --out-dir ../dist/backend --config-file .swcrc --strip-leading-paths --copy-files --watch';
const watchers = [
  start([...swc.split(' '), '--ignore', '**/*.spec.ts,**/*.e2e-spec.ts'], { cwd: 'backend' }),
  start(['nx', 'run', 'console:bundle:development', '--watch']),
  start(['node', '--watch-path=frontend/chat/src', '--watch-preserve-output', 'frontend/chat/build.mjs']),
  start([...node, '--watch', '--watch-preserve-output', 'dist/backend/main.js']),
];

async function stopAll() {
  await Promise.all(watchers.map((watcher) => stop(watcher)));
  process.exit(0);
}
process.on('SIGINT', stopAll);
process.on('SIGTERM', stopAll);
await Promise.all(watchers.map(exitOf));
