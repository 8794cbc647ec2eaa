import { Logger } from '@nestjs/common';
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { ExtractError } from './extract.errors';
import type { ChildAnswer, Extraction, ExtractRequest } from './extraction';
import { childLimits } from './limits';
import { stepBack, stepForward } from './priority';

const watchEveryMs = 25;
const pageBytes = 4096;

const log = new Logger('Reader');

interface Reading {
  id: number;
  resolve: (extraction: Extraction) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
  watch: NodeJS.Timeout;
}

/** One child process that reads one file at a time and is ended when it takes too much of anything. */
export class ReaderProcess {
  private readonly child: ChildProcess;
  private reading: Reading | undefined;
  private killedFor: ExtractError | undefined;
  private next = 1;
  private slowed = false;
  alive = true;

  constructor(private readonly timeoutMs: number) {
    this.child = fork(childProgram(), [], {
      execArgv: [`--max-old-space-size=${childLimits.heapMegabytes}`, ...permissions(), '--no-warnings'],
      // Nothing of the server's environment: no secrets, no proxy, no NODE_OPTIONS.
      env: { NODE_ENV: 'production', PATH: '', OMP_THREAD_LIMIT: '1', UV_THREADPOOL_SIZE: '2' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.on('message', (answer: ChildAnswer) => this.hear(answer));
    this.child.on('error', () => this.end());
    this.child.on('exit', () => this.end());
    this.child.stderr?.on('data', (piece: Buffer) => this.listen(piece));
    this.rest();
  }

  /** @throws {ExtractError} */
  read(request: ExtractRequest): Promise<Extraction> {
    return new Promise((resolve, reject) => {
      const id = this.next++;
      const timer = setTimeout(() => this.kill(new ExtractError('timeout')), this.timeoutMs);
      const begin = performance.now();
      const watch = setInterval(() => this.weigh(performance.now() - begin), watchEveryMs);
      this.reading = { id, resolve, reject, timer, watch };
      this.child.ref();
      this.child.channel?.ref();
      this.child.send({ ...request, id }, (error) => error && this.kill(new ExtractError('crashed')));
    });
  }

  /** Whether a fresh one is better for the next file: it has grown too much, or would go on reading slowly. */
  get tired(): boolean {
    return this.residentBytes() > childLimits.tiredBytes || (this.slowed && !this.isQuickAgain());
  }

  close(): void {
    this.kill(new ExtractError('crashed', 'Reading was ended because the server stops.'));
  }

  private hear(answer: ChildAnswer): void {
    if ('ready' in answer || answer.id !== this.reading?.id) return;
    const { resolve, reject } = this.finish()!;
    if ('extraction' in answer) resolve(answer.extraction);
    else reject(new ExtractError(answer.failure.reason, answer.failure.message));
  }

  private end(): void {
    this.alive = false;
    const reading = this.finish();
    if (!reading) return;
    if (!this.killedFor && !this.ranOutOfHeap)
      log.warn(`A reader process ended: ${this.errors.slice(0, 1_000)}`);
    reading.reject(this.killedFor ?? new ExtractError(this.ranOutOfHeap ? 'out_of_memory' : 'crashed'));
  }

  private finish(): Reading | undefined {
    const done = this.reading;
    if (!done) return undefined;
    clearTimeout(done.timer);
    clearInterval(done.watch);
    this.reading = undefined;
    this.rest();
    return done;
  }

  private kill(reason: ExtractError): void {
    this.killedFor ??= reason;
    this.alive = false;
    this.child.kill('SIGKILL');
  }

  /** V8's own limit counts neither buffers nor native decoders: the whole process is weighed. */
  private weigh(ms: number): void {
    if (ms > childLimits.patienceMs && !this.slowed) this.slowed = stepBack(this.child.pid);
    if (this.residentBytes() > childLimits.residentBytes) this.kill(new ExtractError('out_of_memory'));
  }

  private isQuickAgain(): boolean {
    this.slowed = !stepForward(this.child.pid);
    return !this.slowed;
  }

  private residentBytes(): number {
    try {
      return Number(readFileSync(`/proc/${this.child.pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
    } catch {
      // Not Linux, or just gone: the heap limit and the clock remain.
      return 0;
    }
  }

  private errors = '';
  private listen(piece: Buffer): void {
    if (this.errors.length < childLimits.errorCharacters) this.errors += piece.toString('latin1');
  }

  private get ranOutOfHeap(): boolean {
    return /heap out of memory|allocation failed|ERR_WORKER_OUT_OF_MEMORY/i.test(this.errors);
  }

  /** An idle child keeps nobody from exiting. */
  private rest(): void {
    this.child.unref();
    this.child.channel?.unref();
    // Typed as a readable stream, but a pipe to a child is a socket.
    (this.child.stderr as unknown as { unref?: () => void } | null)?.unref?.();
  }
}

/** The compiled program: beside this file, or where tests put it, who run this file uncompiled. */
function childProgram(): string {
  const beside = join(__dirname, 'extract.child.js');
  if (existsSync(beside)) return beside;
  const [root = ''] = __dirname.split(`${sep}backend${sep}src${sep}`);
  const compiled = join(root, 'dist', 'reader', 'extract.child.js');
  if (!existsSync(compiled)) throw new Error(`The reader is not compiled: ${compiled} is missing.`);
  return compiled;
}

/** It may read the program and its libraries, and nothing else; write nothing, start nothing. */
function permissions(): string[] {
  const program = childProgram();
  const libraries = (createRequire(program).resolve.paths('cheerio') ?? []).filter((folder) =>
    existsSync(folder),
  );
  // Both spellings: a linked folder is looked up by its name and read by its target.
  const readable = new Set([
    dirname(program),
    ...libraries,
    ...libraries.map((folder) => realpathSync(folder)),
  ]);
  return [
    '--permission',
    '--allow-addons',
    '--allow-worker',
    ...[...readable].map((folder) => `--allow-fs-read=${folder}`),
  ];
}
