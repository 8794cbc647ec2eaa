import { readModel } from './model';

/**
 * Solves a puzzle of the server in a worker; null where that is not possible (no secure context, no worker): the visitor then waits.
 * `pose` asks the server for the puzzle.
 */
export async function solvePuzzle(
  pose: () => Promise<{ challenge: string; difficulty: number }>,
): Promise<string | null> {
  const { proof_worker: address } = readModel();
  if (!address || !isSecureContext) return null;
  const puzzle = await pose();
  const worker = new Worker(address);
  try {
    return await new Promise<string>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('The worker failed.')));
      worker.postMessage(puzzle);
    });
  } catch {
    return null;
  } finally {
    worker.terminate();
  }
}
