import 'reflect-metadata';
import { openQueue } from './queue-works';

/** A process that works the queue until it is killed; its settings come as one JSON argument. */
async function work(): Promise<void> {
  const { settings, concurrency } = JSON.parse(process.argv[2] ?? '{}') as {
    settings: Record<string, string>;
    concurrency?: number;
  };
  const { queue } = await openQueue(settings, { concurrency });
  await queue.start();
  process.stdout.write('works\n');
}

void work();
