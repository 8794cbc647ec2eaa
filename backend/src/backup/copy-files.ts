import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Copies what lies below a folder, or only what has changed since a moment. Half-written files are left out. */
export function copyFiles(from: string, to: string, since = new Date(0)): void {
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.tmp')) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, source));
    try {
      // The time of the last change also moves when a file is renamed into place; the time of writing does not.
      if (statSync(source).ctime < since) continue;
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      copyFileSync(source, target);
    } catch (error) {
      // Removed since the folder was listed.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}
