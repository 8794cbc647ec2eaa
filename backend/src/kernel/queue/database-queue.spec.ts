import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queueContract } from './queue.contract';

describe('the queue in the database', () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  queueContract(async () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'queue-'));
    folders.push(DATA_DIR);
    return { DATA_DIR };
  });
});
