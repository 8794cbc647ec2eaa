import { Logger } from '@nestjs/common';
import Bull from 'bull';
import { Redis } from 'ioredis';
import { Database } from '../database/database';
import { FairShare } from './fair-share';
import type { JobType } from './job';
import { JobHandlers, messageOf } from './job-handlers';
import { crashLimit, poisonReason, Queue, type QueueSettings } from './queue';
import type { QueueJobEntity } from './queue-job.entity';
import { QueueJobsRepository } from './queue-jobs.repository';
import { Turnstile } from './turnstile';
import { within } from './within';

interface Ticket {
  jobId: string;
}

const crashesKey = 'queue:crashes';
const redisPatienceMs = 2000;

/**
 * The queue on Redis. Bull carries only the id of a row in `queue_jobs`, which stays until the work
 * is done: what Redis forgets is handed to it again from there, at start and by a sweep.
 */
export class BullQueue extends Queue {
  private readonly log = new Logger('Queue');
  private readonly bull: Bull.Queue<Ticket>;
  private readonly clients: Redis[] = [];
  private readonly fairness: FairShare;
  private readonly turnstile = new Turnstile();
  private readonly running = new Map<
    string,
    { stopping: AbortController; finished: Promise<void>; ticket: Bull.Job<Ticket> }
  >();
  private sweeping: NodeJS.Timeout | undefined;
  private stopped = false;
  private lastComplaint = '';

  constructor(
    redisUrl: string,
    private readonly database: Database,
    private readonly jobs: QueueJobsRepository,
    private readonly handlers: JobHandlers,
    private readonly settings: QueueSettings,
  ) {
    super();
    this.bull = new Bull('jobs', {
      createClient: () => this.connect(redisUrl),
      settings: {
        lockDuration: settings.leaseMs,
        stalledInterval: settings.leaseMs / 2,
        guardInterval: settings.pollMs,
        // How often a job may die with its process is counted here, by runs that did begin.
        maxStalledCount: Number.MAX_SAFE_INTEGER,
      },
    });
    this.fairness = new FairShare(this.bull.client);
    this.bull.on('error', ({ message }) => this.complain(message));
  }

  override async add<P extends object>(type: JobType<P>, payload: P, { delayMs = 0 } = {}): Promise<void> {
    await this.database.transaction(async () => {
      const job = await this.jobs.add(type.name, payload, delayMs);
      // The row is what counts: a request does not wait for a Redis that is away, the sweep hands over later.
      this.database.afterCommit(() => within(redisPatienceMs, 'Handing a job to Redis', this.handOver(job)));
    });
  }

  override async start(): Promise<void> {
    this.bull
      .process('*', this.settings.concurrency, (ticket) => this.take(ticket))
      .catch((error: unknown) => this.log.error(messageOf(error)));
    void this.sweep();
    this.sweeping = setInterval(() => void this.sweep(), this.settings.leaseMs);
    this.sweeping.unref();
  }

  override async stop(graceMs = 5000): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    clearInterval(this.sweeping);
    await this.ask('pause', this.bull.pause(true, true));
    const running = [...this.running.values()];
    for (const { stopping } of running) stopping.abort();
    const finished = Promise.all(running.map((each) => each.finished));
    await this.ask(`finish ${running.length} jobs`, finished, graceMs);
    // Without their locks these are stalled at once, and taken up elsewhere; it was no crash.
    for (const [id, { ticket }] of this.running) {
      await this.ask('release a job', ticket.releaseLock());
      await this.ask('release a job', this.bull.client.hdel(crashesKey, id));
    }
    // Bull notes the end of a job after its handler has ended.
    await this.ask('close', this.bull.close(this.running.size > 0));
    for (const client of this.clients) client.disconnect();
  }

  /** Each of its connections complains about every attempt; once is enough until Redis is back. */
  private complain(message: string): void {
    if (message !== this.lastComplaint) this.log.error(`Bull: ${message}`);
    this.lastComplaint = message;
  }

  // Our own connections, so that they can be ended also while they look for a Redis that is away.
  private connect(url: string): Redis {
    // Both as Bull demands: a blocked client waits for as long as it takes.
    const client = new Redis(url, { maxRetriesPerRequest: null, enableReadyCheck: false });
    this.clients.push(client);
    client.on('ready', () => (this.lastComplaint = ''));
    return client;
  }

  /** While stopping, nothing that goes wrong may keep the process from ending. */
  private async ask(what: string, work: Promise<unknown>, ms = redisPatienceMs): Promise<void> {
    await within(ms, `To ${what}`, work).catch((error: unknown) => this.log.warn(messageOf(error)));
  }

  private async handOver(job: QueueJobEntity): Promise<void> {
    const { id, organizationId, runAt } = job;
    const type = this.handlers.typeOf(job);
    await this.bull.add(
      job.name,
      { jobId: id },
      {
        jobId: id,
        delay: Math.max(0, Date.parse(runAt) - Date.now()),
        priority: await this.fairness.placeFor(organizationId),
        attempts: type?.attempts ?? 3,
        backoff: { type: 'exponential', delay: type?.backoffMs ?? 1000 },
        removeOnComplete: true,
        removeOnFail: true,
      },
    );
  }

  private take(ticket: Bull.Job<Ticket>): Promise<void> {
    const stopping = new AbortController();
    const finished = this.work(ticket, stopping.signal).finally(() => this.running.delete(ticket.data.jobId));
    this.running.set(ticket.data.jobId, { stopping, ticket, finished: finished.catch(() => undefined) });
    return finished;
  }

  private async work(ticket: Bull.Job<Ticket>, stopping: AbortSignal): Promise<void> {
    const { jobId } = ticket.data;
    await this.fairness.begun(ticket.opts.priority ?? 0);
    const suspect = Number(await this.bull.client.hget(crashesKey, jobId)) > 0;
    await this.turnstile.pass(suspect, async () => {
      const crashes = (await this.bull.client.hincrby(crashesKey, jobId, 1)) - 1;
      try {
        await this.run(ticket, crashes, stopping);
      } finally {
        await this.bull.client.hdel(crashesKey, jobId);
      }
    });
  }

  private async run(ticket: Bull.Job<Ticket>, crashes: number, stopping: AbortSignal): Promise<void> {
    const job = await this.jobs.find(ticket.data.jobId);
    if (job?.status !== 'waiting') return;
    if (crashes >= crashLimit) return this.giveUp(job, poisonReason);
    const attempt = ticket.attemptsMade + 1;
    const isLast = attempt >= (ticket.opts.attempts ?? 1);
    try {
      await this.handlers.run(job, { attempt, isLast, stopping });
    } catch (error) {
      const reason = messageOf(error);
      if (!stopping.aborted) this.log.warn(`Job ${job.name} ${job.id} failed, attempt ${attempt}: ${reason}`);
      if (isLast && !stopping.aborted) return this.giveUp(job, reason);
      throw error;
    }
    await this.jobs.done(job);
  }

  private async giveUp(job: QueueJobEntity, reason: string): Promise<void> {
    await this.handlers.giveUp(job, reason);
    await this.jobs.fail(job, reason);
  }

  /** Hands over again what Redis does not know: Bull ignores an id that it still has. */
  private async sweep(): Promise<void> {
    try {
      await this.jobs.recover();
      for (const job of await this.jobs.overdue(this.settings.leaseMs, 1000)) {
        if ((await this.bull.getJob(job.id)) === null) await this.handOver(job);
      }
    } catch (error) {
      this.log.error(error instanceof Error ? error : messageOf(error));
    }
  }
}
