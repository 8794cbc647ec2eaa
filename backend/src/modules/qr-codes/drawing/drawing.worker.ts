import { parentPort } from 'node:worker_threads';
import { DrawingRefused } from './design';
import { drawCode } from './draw-code';
import { drawKit } from './draw-kit';
import type { DrawingAnswer, DrawingJob } from './drawing-job';

/** The drawing thread: nothing here runs where requests are answered. */
parentPort?.on('message', ({ id, job }: { id: number; job: DrawingJob }) => {
  void draw(job).then(
    (file) => answer({ id, file }),
    (error: unknown) =>
      answer(
        error instanceof DrawingRefused
          ? { id, refused: { code: error.code, message: error.message } }
          : { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      ),
  );
});

const draw = (job: DrawingJob): Promise<Buffer> =>
  job.kind === 'code' ? drawCode(job.design, job.format, job.size) : drawKit(job);

const answer = (message: DrawingAnswer): void => parentPort?.postMessage(message);
