import { createRequire } from 'node:module';
import { join } from 'node:path';
import { capture, root } from '../processes.mjs';

/** Builds the backend, and gives what loads a module of the built fair-housing guard. Ends the process when the build fails. */
export async function builtGuard() {
  const build = await capture(['nx', 'build', 'backend', '--output-style=static']);
  if (build.code !== 0) {
    console.error(build.output);
    process.exit(1);
  }
  const load = createRequire(import.meta.url);
  return (name) => load(join(root, 'dist', 'backend', 'modules', 'fair-housing', name));
}
