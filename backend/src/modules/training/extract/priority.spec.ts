import { spawn } from 'node:child_process';
import { getPriority } from 'node:os';
import { stepBack } from './priority';

describe('the priority of a reader with a heavy file', () => {
  it('is lower than everybody else’s, and no error where the process is gone', async () => {
    const child = spawn('sleep', ['60']);
    try {
      const own = getPriority();
      expect(getPriority(child.pid)).toBe(own);
      expect(stepBack(child.pid)).toBe(true);
      expect(getPriority(child.pid)).toBeGreaterThan(own);
    } finally {
      child.kill('SIGKILL');
    }
    await new Promise((resolve) => child.once('exit', resolve));
    expect(stepBack(child.pid)).toBe(false);
  });
});
