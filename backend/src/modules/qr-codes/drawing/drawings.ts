import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { RateLimited, Unprocessable, UpstreamUnavailable } from '../../../kernel/errors/errors';
import type { DrawingAnswer, DrawingJob } from './drawing-job';

/** A drawing takes a fraction of a second, on a machine busy with ten other things some twenty; one that hangs is given up. */
const timeoutMs = 60_000;
const mostWaiting = 100;
const rememberedBytes = 32 * 1024 * 1024;

interface Waiting {
  job: DrawingJob;
  resolve: (file: Buffer) => void;
  reject: (error: Error) => void;
}

/** Draws in a thread of its own, one drawing after another; what was drawn is remembered by its content. */
@Injectable()
export class Drawings implements OnApplicationShutdown {
  private readonly log = new Logger(Drawings.name);
  private readonly done = new LRUCache<string, Buffer>({
    maxSize: rememberedBytes,
    sizeCalculation: (file) => file.length + 1,
  });
  private readonly underway = new Map<string, Promise<Buffer>>();
  private readonly waiting: Waiting[] = [];
  private current: (Waiting & { id: number; timer: NodeJS.Timeout }) | undefined;
  private thread: Worker | undefined;
  private next = 1;

  /**
   * @throws {Unprocessable} when the code could not be read back, with what to change
   * @throws {RateLimited} when too many drawings wait
   * @throws {UpstreamUnavailable} when it took too long or its thread ended
   */
  async draw(job: DrawingJob): Promise<Buffer> {
    const key = contentKey(job);
    const known = this.done.get(key);
    if (known) return known;
    const same = this.underway.get(key) ?? this.enqueue(job).finally(() => this.underway.delete(key));
    this.underway.set(key, same);
    const file = await same;
    this.done.set(key, file);
    return file;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread?.terminate();
  }

  private enqueue(job: DrawingJob): Promise<Buffer> {
    if (this.waiting.length >= mostWaiting) throw new RateLimited(10);
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, resolve, reject });
      this.begin();
    });
  }

  private begin(): void {
    if (this.current) return;
    const first = this.waiting.shift();
    if (!first) {
      // An idle thread keeps nobody from exiting.
      this.thread?.unref();
      return;
    }
    const id = this.next++;
    const timer = setTimeout(
      () => void this.restart('The drawing took too long. Try again in a moment.'),
      timeoutMs,
    );
    this.current = { ...first, id, timer };
    this.thread ??= this.startThread();
    this.thread.ref();
    this.thread.postMessage({ id, job: first.job });
  }

  private hear(answer: DrawingAnswer): void {
    if (answer.id !== this.current?.id) return;
    const { resolve, reject } = this.finish()!;
    if ('file' in answer) resolve(Buffer.from(answer.file));
    else if ('refused' in answer) reject(new Unprocessable(answer.refused.message, answer.refused.code));
    else reject(new Error(`Drawing failed: ${answer.failed}`));
    this.begin();
  }

  private finish(): Waiting | undefined {
    const done = this.current;
    if (done) clearTimeout(done.timer);
    this.current = undefined;
    return done;
  }

  private async restart(reason: string): Promise<void> {
    this.log.warn(reason);
    const thread = this.thread;
    this.thread = undefined;
    this.finish()?.reject(new UpstreamUnavailable(reason));
    await thread?.terminate();
    this.begin();
  }

  private async ended(error: Error): Promise<void> {
    this.log.error({ err: error }, 'The drawing thread ended');
    await this.restart('The drawing could not be made. Try again in a moment.');
  }

  private startThread(): Worker {
    const thread = new Worker(program(), { env: {}, execArgv: [] });
    thread.on('message', (answer: DrawingAnswer) => this.hear(answer));
    thread.on('error', (error: Error) => {
      if (this.thread === thread) void this.ended(error);
    });
    return thread;
  }
}

function contentKey(job: DrawingJob): string {
  const hash = createHash('sha256');
  const text = JSON.stringify(job, (_, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    return createHash('sha256').update(value).digest('hex');
  });
  return hash.update(text).digest('hex');
}

/** The compiled program: beside this file, or where tests put it, who run this file uncompiled. */
function program(): string {
  const beside = join(__dirname, 'drawing.worker.js');
  if (existsSync(beside)) return beside;
  const [root = ''] = __dirname.split(`${sep}backend${sep}src${sep}`);
  const compiled = join(root, 'dist', 'drawing', 'drawing.worker.js');
  if (!existsSync(compiled)) throw new Error(`The drawing program is not compiled: ${compiled} is missing.`);
  return compiled;
}
