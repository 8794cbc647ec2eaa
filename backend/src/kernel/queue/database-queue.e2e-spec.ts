import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '../../../test/postgres';
import { queueContract } from './queue.contract';

describe('the queue in the database', () => {
  const cleanUps: (() => unknown)[] = [];
  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });

  queueContract(async () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'queue-'));
    cleanUps.push(() => rmSync(DATA_DIR, { recursive: true, force: true }));
    const database = await freshDatabase();
    if (database) cleanUps.push(database.drop);
    return { DATA_DIR, ...(database && { DATABASE_URL: database.url }) };
  });
});
