import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Env } from './env';
import { RedisConnection } from './kernel/cache/redis-connection';
import { writerOptions } from './kernel/database/options';
import { hasRoom } from './kernel/observability/disk-room';
import { sentenceFor } from './start-errors';

describe('a start that fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const env = (over: Record<string, string>) => new Env({ NODE_ENV: 'test', DATA_DIR: folder, ...over });

  it('over a damaged database file says so in one sentence, and what to do', async () => {
    writeFileSync(join(folder, 'app.db'), 'x'.repeat(5000));
    const opening = new DataSource(writerOptions(env({})) as DataSourceOptions).initialize();
    const error = await opening.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(sentenceFor(error)).toMatch(/^The database file app\.db in DATA_DIR is .*damaged.*backups.*\.$/);
  });

  it('for a Redis that does not answer names the setting and the address, not the password', async () => {
    const redis = new RedisConnection(env({ REDIS_URL: 'redis://:hush@127.0.0.1:1' }));
    const error: unknown = await redis.reach(300).catch((reason: unknown) => reason);
    expect(sentenceFor(error)).toMatch(/^REDIS_URL: .*127\.0\.0\.1:1 .*ECONNREFUSED/);
    expect(sentenceFor(error)).not.toContain('hush');
  });
});

describe('a server whose disk is full', () => {
  it('is told by the room left where its data lies', async () => {
    expect(await hasRoom(tmpdir())).toBe(true);
    // A file system without a free block.
    expect(await hasRoom('/proc')).toBe(false);
  });
});
