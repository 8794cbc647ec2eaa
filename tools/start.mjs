/**
 * `npm start`: builds what has changed and runs the server until Ctrl-C or SIGTERM.
 *
 * The npm scripts say `exec`: otherwise npm's SIGTERM ends the shell in between and never gets here.
 */
import './node-version.mjs';
import { capture, exitOf, node, start } from './processes.mjs';

let server;
let isStopping = false;

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    isStopping = true;
    server?.kill(signal);
  });
}

console.log('Building what has changed …');
const build = await capture(['nx', 'run-many', '-t', 'build', '--output-style=static']);
if (isStopping) process.exit(130);
if (build.code !== 0) {
  console.error(`${build.output}\nThe build failed; nothing was started.`);
  process.exit(1);
}

server = start([...node, 'dist/backend/main.js', ...process.argv.slice(2)]);
process.exit(await exitOf(server));
