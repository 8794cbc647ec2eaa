import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';

/** Low enough that a server on the same core answers as if nothing else ran. */
const low = 10;
const usual = 0;

/**
 * Lets the server and short files go before a process that reads a heavy one. Not from its start on: on a busy
 * machine a low priority makes ten times of what an ordinary file takes.
 * @returns whether it was possible
 */
export function stepBack(pid: number | undefined): boolean {
  return prioritise(pid, low);
}

/** The usual priority again, which most systems allow only to root. */
export function stepForward(pid: number | undefined): boolean {
  return prioritise(pid, usual);
}

function prioritise(pid: number | undefined, priority: number): boolean {
  if (!pid) return false;
  try {
    for (const thread of threadsOf(pid)) setPriority(thread, priority);
    return true;
  } catch {
    return false;
  }
}

/** On Linux each thread has a priority of its own, and text recognition has threads. */
function threadsOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return [pid];
  }
}
