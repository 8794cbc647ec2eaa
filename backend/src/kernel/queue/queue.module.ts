import {
  Global,
  Injectable,
  Logger,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Env } from '../../env';
import { Database } from '../database/database';
import { BullQueue } from './bull-queue';
import { DatabaseQueue } from './database-queue';
import { JobHandlers } from './job-handlers';
import { defaultSettings, Queue } from './queue';
import { QueueJobEntity } from './queue-job.entity';
import { QueueJobsRepository } from './queue-jobs.repository';

/** Works in this process unless QUEUE_WORKER says otherwise. */
@Injectable()
class QueueLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly queue: Queue,
    private readonly env: Env,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.env.QUEUE_WORKER) return;
    await this.queue.start();
    new Logger('Queue').log(`Works up to ${this.env.QUEUE_CONCURRENCY} jobs at a time.`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.queue.stop();
  }
}

function chooseQueue(env: Env, database: Database, jobs: QueueJobsRepository, handlers: JobHandlers): Queue {
  const settings = { ...defaultSettings, concurrency: env.QUEUE_CONCURRENCY };
  return env.REDIS_URL
    ? new BullQueue(env.REDIS_URL, database, jobs, handlers, settings)
    : new DatabaseQueue(database, jobs, handlers, settings);
}

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([QueueJobEntity])],
  providers: [
    QueueJobsRepository,
    JobHandlers,
    QueueLifecycle,
    { provide: Queue, useFactory: chooseQueue, inject: [Env, Database, QueueJobsRepository, JobHandlers] },
  ],
  exports: [Queue],
})
export class QueueModule {}
