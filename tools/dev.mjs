/** `npm run dev`: rebuilds every part as its files change and restarts the server; all on the server's port. */
import './node-version.mjs';
import { capture, exitOf, start, stop } from './processes.mjs';

console.log('First build …');
const build = await capture([
  'nx',
  'run-many',
  '-t',
  'build',
  '--configuration=development',
  '--output-style=static',
]);
if (build.code !== 0) console.error(build.output);

const swc =
  'swc src --out-dir ../dist/backend --config-file .swcrc --strip-leading-paths --copy-files --watch';
const watchers = [
  start([...swc.split(' '), '--ignore', '**/*.spec.ts,**/*.e2e-spec.ts'], { cwd: 'backend' }),
  start(['nx', 'run', 'console:build:development', '--watch']),
  start(['node', '--watch-path=frontend/chat/src', '--watch-preserve-output', 'frontend/chat/build.mjs']),
  start(['node', '--enable-source-maps', '--watch', '--watch-preserve-output', 'dist/backend/main.js']),
];

async function stopAll() {
  await Promise.all(watchers.map((watcher) => stop(watcher)));
  process.exit(0);
}
process.on('SIGINT', stopAll);
process.on('SIGTERM', stopAll);
await Promise.all(watchers.map(exitOf));
