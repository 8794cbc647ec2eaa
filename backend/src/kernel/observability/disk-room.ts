import { statfs } from 'node:fs/promises';

/** With less than this left SQLite soon cannot write any more, in bytes. */
const least = 32 * 1024 * 1024;

/** Whether there is room to write where `folder` lies. */
export async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= least;
}
