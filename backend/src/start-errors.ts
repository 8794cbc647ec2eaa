import { BadSetting } from './env';
import { SealBroken } from './kernel/secrets/vault';

/** One sentence for what an operator can put right; the stack for everything else. */
export function sentenceFor(error: unknown): string {
  if (error instanceof BadSetting || error instanceof SealBroken) return error.message;
  const { code, port, message, stack } = error as {
    code?: string;
    port?: number;
    message?: string;
    stack?: string;
  };
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use already: stop the other program or set PORT to a free one.`;
  if (code === 'EACCES') return `Not allowed to listen on port ${port}: set PORT to 1024 or higher.`;
  if (code === 'ECONNREFUSED')
    return `Nothing answers at ${port ? `port ${port}` : 'the database or Redis address'}: is DATABASE_URL or REDIS_URL right, and the server running?`;
  return stack ?? message ?? String(error);
}
