/** Programs that come from the machine and not from npm. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from '../processes.mjs';

/** The Debian package of each program. */
const packages = { 'redis-server': 'redis-server', chromium: 'chromium' };

function isInstalled(program) {
  const folders = [...process.env.PATH.split(delimiter), '/usr/bin', '/usr/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Installs what is missing when it may; otherwise throws with the command a person has to type. */
export async function ensurePrograms(programs) {
  const missing = programs.filter((program) => !isInstalled(program)).map((program) => packages[program]);
  if (missing.length === 0) return;
  const command = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0 || !isInstalled('apt-get')) {
    throw new Error(`The tests need ${missing.join(' and ')}. Install once: sudo ${command.join(' ')}`);
  }
  console.log(`Installing ${missing.join(' and ')} with apt …`);
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const update = await capture(['apt-get', 'update'], options);
  const install = await capture(command, options);
  if (install.code !== 0) {
    throw new Error(`apt could not install ${missing.join(' and ')}:\n${update.output}\n${install.output}`);
  }
}
