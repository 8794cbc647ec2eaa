import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Env } from '../../env';
import { Extractor } from './extract';

/** Late enough not to slow the server's own start. */
const afterMs = 1_000;

/** Has a reader ready before somebody uploads the first file, in the processes that work the queue. */
@Injectable()
export class ReaderWarmUp implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly extractor: Extractor,
    private readonly env: Env,
  ) {}

  onApplicationBootstrap(): void {
    // Specs start hundreds of servers, most of which never read a file.
    if (!this.env.QUEUE_WORKER || this.env.NODE_ENV === 'test') return;
    this.timer = setTimeout(() => this.extractor.warmUp(), afterMs);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    clearTimeout(this.timer);
  }
}
