import { createConnection } from 'node:net';
import { start, stop } from '../processes.mjs';
import { freePort, until } from './port.mjs';

/**
 * A throw-away Redis on a free loopback port, from the machine's own `redis-server`.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startRedis() {
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = start(['redis-server', ...settings], { stdio: 'ignore' });
  await until(() => answersPing(port), { seconds: 10, what: 'The start of Redis' });
  return { url: `redis://127.0.0.1:${port}`, stop: () => stop(server, { seconds: 5 }) };
}

function answersPing(port) {
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('error', reject);
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.toString().startsWith('+PONG'));
    });
  });
}
