import { createServer } from 'node:net';

/** A loopback port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Waits until `probe` resolves to something true; its errors mean "not yet". */
export async function until(probe, { seconds, what }) {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    try {
      const found = await probe();
      if (found) return found;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${what} did not happen within ${seconds} s.`);
}
