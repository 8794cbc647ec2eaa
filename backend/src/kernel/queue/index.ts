export { Handles, job, type JobRun, WhenGivenUp } from './job';
export { Queue } from './queue';
export { QueueModule } from './queue.module';
