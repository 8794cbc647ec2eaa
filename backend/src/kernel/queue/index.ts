export { Handles, job, type JobRun, type JobType, WhenGivenUp } from './job';
export { Queue } from './queue';
export { QueueModule } from './queue.module';
