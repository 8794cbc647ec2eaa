import { createRequire } from 'node:module';
import { join } from 'node:path';
import { capture, root } from '../processes.mjs';

/** Builds the backend, and gives what loads a file of its built modules. Ends the process when the build fails. */
export async function builtModules() {
  const build = await capture(['nx', 'build', 'backend', '--output-style=static']);
  if (build.code !== 0) {
    console.error(build.output);
    process.exit(1);
  }
  const load = createRequire(import.meta.url);
  return (name) => load(join(root, 'dist', 'backend', 'modules', name));
}
