import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { MarkedMethods } from '../discovery';
import { runInContext } from '../tenancy/context';
import { givesUpJob, handlesJob, type JobRun, type JobType } from './job';
import type { QueueJobEntity } from './queue-job.entity';

type Call = (...values: unknown[]) => Promise<unknown>;

interface Registered {
  type: JobType<never>;
  handle: Call;
  givenUp: Call[];
}

/** Knows which method does which kind of work, and runs it for the organization that ordered it. */
@Injectable()
export class JobHandlers implements OnModuleInit {
  private readonly log = new Logger('Queue');
  private readonly byName = new Map<string, Registered>();

  constructor(private readonly marked: MarkedMethods) {}

  onModuleInit(): void {
    for (const { mark, call, owner } of this.marked.find(handlesJob)) {
      if (this.byName.has(mark.name))
        throw new Error(`${owner}: somebody else already handles "${mark.name}".`);
      this.byName.set(mark.name, { type: mark, handle: call, givenUp: [] });
    }
    for (const { mark, call, owner } of this.marked.find(givesUpJob)) {
      const registered = this.byName.get(mark.name);
      if (!registered) throw new Error(`${owner}: nobody handles "${mark.name}".`);
      registered.givenUp.push(call);
    }
  }

  /** Undefined for a job that a newer or older version of the program ordered. */
  typeOf({ name }: QueueJobEntity): JobType<never> | undefined {
    return this.byName.get(name)?.type;
  }

  async run(job: QueueJobEntity, run: JobRun): Promise<void> {
    await this.asItsOrganization(job, () => this.registered(job).handle(job.payload, run));
  }

  async giveUp(job: QueueJobEntity, reason: string): Promise<void> {
    this.log.warn(`Job ${job.name} ${job.id} is given up: ${reason}`);
    await this.asItsOrganization(job, async () => {
      for (const tell of this.byName.get(job.name)?.givenUp ?? []) await tell(job.payload, reason);
    });
  }

  private registered(job: QueueJobEntity): Registered {
    const registered = this.byName.get(job.name);
    if (!registered) throw new Error(`Nobody here handles "${job.name}".`);
    return registered;
  }

  private asItsOrganization<T>({ id, organizationId }: QueueJobEntity, work: () => Promise<T>): Promise<T> {
    return runInContext(
      { requestId: `job-${id}`, organizationId, actor: { kind: 'system', id: 'system' } },
      work,
    );
  }
}

/** What an error says, whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
