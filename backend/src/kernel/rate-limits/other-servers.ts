import { join } from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import Sqlite from 'better-sqlite3';
import { Env } from '../../env';

const file = 'servers.lock';

/**
 * Says at start when another server runs on the same data folder and Redis does not count for both. It does not refuse: the
 * database takes several processes, and a new server may begin before the old one has ended.
 *
 * Each holds a shared lock on an empty SQLite file. The operating system frees it however a process ends, and it is seen
 * from other containers, where a process id means nothing.
 */
@Injectable()
export class OtherServers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('RateLimits');
  private lock: Sqlite.Database | undefined;

  constructor(
    private readonly env: Env,
    private readonly host: HttpAdapterHost,
  ) {}

  onApplicationBootstrap(): void {
    const serves = Boolean(this.host.httpAdapter);
    if (this.env.REDIS_URL || !serves) return;
    try {
      this.lock = new Sqlite(join(this.env.DATA_DIR, file), { timeout: 0 });
      if (!isAlone(this.lock)) this.log.warn(warning(this.env.DATA_DIR));
      share(this.lock);
    } catch (error) {
      // Some network drives know no locks; that is no reason not to serve.
      this.log.debug(`Other servers on ${this.env.DATA_DIR} would go unnoticed: ${String(error)}`);
    }
  }

  onApplicationShutdown(): void {
    this.lock?.close();
  }
}

const warning = (folder: string): string =>
  `Another server is running on ${folder}. Without REDIS_URL each counts rate limits for itself: together they let through twice as much. Stop one of them, or set REDIS_URL for both.`;

/** Whether nobody shares the lock. */
function isAlone(lock: Sqlite.Database): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE; COMMIT');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return false;
    throw error;
  }
}

/** Until the connection ends. */
function share(lock: Sqlite.Database): void {
  // Another one may just be looking whether it is alone.
  lock.pragma('busy_timeout = 2000');
  lock.exec('BEGIN; SELECT COUNT(*) FROM sqlite_schema');
}
