import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './redis-server';

const entry = resolve(__dirname, '../../dist/backend/main.js');
/** As `npm start` and the image run it. */
const nodeOptions = ['--enable-source-maps', '--max-semi-space-size=16'];

/** The built server as a process of its own: what `npm start` runs, on a folder and port of its own. */
export class BuiltServer {
  private constructor(
    readonly url: string,
    readonly process: ChildProcess,
    private readonly folder: string,
    private readonly written: string[],
  ) {}

  /** Resolves when it is ready to serve. */
  static async start(settings: Record<string, string> = {}): Promise<BuiltServer> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const folder = mkdtempSync(join(tmpdir(), 'built-server-'));
    const child = spawn(process.execPath, [...nodeOptions, entry], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        PORT: String(port),
        PUBLIC_URL: url,
        DATA_DIR: folder,
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const written: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => written.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => written.push(chunk.toString()));
    const server = new BuiltServer(url, child, folder, written);
    await server.ready();
    return server;
  }

  get output(): string {
    return this.written.join('');
  }

  /** Ends it as an operator would. Resolves with its exit code; null when it had been killed. */
  async stop(): Promise<number | null> {
    await this.end('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
    return this.process.exitCode;
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const exited = new Promise((resolveExit) => this.process.once('exit', resolveExit));
    this.process.kill(signal);
    await exited;
  }

  private async ready(): Promise<void> {
    const deadline = Date.now() + 30_000;
    let last = 'no answer';
    while (Date.now() < deadline && this.process.exitCode === null) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      if (answer) last = `${answer.status} ${await answer.text()}`;
      await pause(50);
    }
    throw new Error(`The built server did not become ready (npm run build first?): ${last}\n${this.output}`);
  }
}
