import type { JobView } from '@backend/modules/training/training-job.dto';

/** What a job is busy with, as a person says it: "Reading page 7 of 31". */
export function progressText({
  status,
  progress: { done, total, stage },
}: Pick<JobView, 'status' | 'progress'>): string {
  if (status === 'cancelled') return 'Cancelled';
  if (status === 'completed') return 'Learned';
  const current = Math.min(done + 1, total);
  switch (stage) {
    case 'fetching':
      return total > 1 ? `Fetching page ${current} of up to ${total}` : 'Fetching the page';
    case 'reading':
      return total > 1 ? `Reading page ${current} of ${total}` : 'Reading';
    case 'listening':
      return total > 1 ? `Listening to part ${current} of ${total}` : 'Listening';
    case 'indexing':
      return 'Making it findable';
    default:
      return 'Waiting for its turn';
  }
}

/** From 0 to 1, or null when it cannot be told yet. */
export const progressShare = ({ progress: { done, total } }: Pick<JobView, 'progress'>): number | null =>
  total > 1 ? done / total : null;
