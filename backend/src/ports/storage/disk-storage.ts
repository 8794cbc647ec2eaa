import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { fileMissing, Storage, storageKey } from './storage.port';

/** Files under `<DATA_DIR>/files/<organization>/…`. */
export class DiskStorage extends Storage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(name: string, data: Buffer): Promise<void> {
    const path = this.path(name);
    await mkdir(dirname(path), { recursive: true });
    // Written beside and renamed: a crash leaves the old file or the new one, never half of it.
    const beside = `${path}.${randomUUID()}.tmp`;
    try {
      const file = await open(beside, 'wx', 0o600);
      try {
        await file.writeFile(data);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, path);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }

  async get(name: string): Promise<Buffer> {
    try {
      return await readFile(this.path(name));
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? fileMissing() : error;
    }
  }

  async remove(name: string): Promise<void> {
    await rm(this.path(name), { force: true });
  }

  private path(name: string): string {
    return join(this.folder, storageKey(currentOrganizationId(), name));
  }
}
