import type { OnApplicationShutdown } from '@nestjs/common';
import { availableParallelism } from 'node:os';
import { ExtractError } from './extract.errors';
import type { Extraction, ExtractRequest } from './extraction';
import { childLimits } from './limits';
import { ReaderProcess } from './reader-process';

interface ExtractorOptions {
  /** Children at work at the same time; else as many as {@link readersAtOnce} says. */
  processes?: number;
  /** What all children together may hold, in megabytes of 1,048,576 bytes; no limit unless given. */
  memoryMegabytes?: number;
  /** For one file, in milliseconds. */
  timeoutMs?: number;
}

/** One core stays with the server, and every reader may grow to its own limit at the same time; one there always is. */
export function readersAtOnce(cores: number, memoryMegabytes = Infinity): number {
  const fitting = Math.floor((memoryMegabytes * 1024 * 1024) / childLimits.residentBytes);
  return Math.max(1, Math.min(4, cores - 1, fitting));
}

/** Reads files in child processes that stay warm between files and are replaced when a file harms them. */
export class Extractor implements OnApplicationShutdown {
  private readonly processes: number;
  private readonly timeoutMs: number;
  private readonly idle: ReaderProcess[] = [];
  private readonly busy = new Set<ReaderProcess>();
  private readonly waiting: (() => void)[] = [];
  private closed = false;

  constructor(options: ExtractorOptions = {}) {
    this.processes = options.processes ?? readersAtOnce(availableParallelism(), options.memoryMegabytes);
    this.timeoutMs = options.timeoutMs ?? childLimits.timeoutMs;
  }

  /**
   * The text and facts of one file.
   * @throws {ExtractError} with the reason it cannot be read
   */
  async extract(request: ExtractRequest): Promise<Extraction> {
    await this.turn();
    const reader = this.take();
    try {
      return await reader.read(request);
    } finally {
      this.giveBack(reader);
    }
  }

  /** Has a child started and loaded before the first file comes; starting takes longer than most files. */
  warmUp(): void {
    if (this.closed || this.idle.length + this.busy.size > 0) return;
    this.idle.push(new ReaderProcess(this.timeoutMs));
  }

  onApplicationShutdown(): void {
    this.closed = true;
    for (const reader of [...this.idle, ...this.busy]) reader.close();
    for (const next of this.waiting.splice(0)) next();
  }

  private async turn(): Promise<void> {
    while (this.busy.size >= this.processes && !this.closed)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.closed) throw new ExtractError('crashed', 'Reading was ended because the server stops.');
  }

  private take(): ReaderProcess {
    let reader = this.idle.pop();
    while (reader && !reader.alive) reader = this.idle.pop();
    reader ??= new ReaderProcess(this.timeoutMs);
    this.busy.add(reader);
    return reader;
  }

  private giveBack(reader: ReaderProcess): void {
    this.busy.delete(reader);
    if (this.closed || reader.tired) reader.close();
    else if (reader.alive) this.idle.push(reader);
    this.waiting.shift()?.();
  }
}
