import './node-version';
import 'reflect-metadata';
import { createApp } from './app.setup';
import { BadSetting, Env } from './env';

async function main(): Promise<void> {
  const env = new Env();
  const app = await createApp(env);
  app.enableShutdownHooks(['SIGINT', 'SIGTERM'], { useProcessExit: true });
  await app.listen(env.PORT, env.HOST);
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
});

/** One sentence for what an operator can put right; the stack for everything else. */
function sentenceFor(error: unknown): string {
  if (error instanceof BadSetting) return error.message;
  const { code, port, message, stack } = error as { code?: string; port?: number; message?: string; stack?: string };
  if (code === 'EADDRINUSE') return `Port ${port} is in use already: stop the other program or set PORT to a free one.`;
  if (code === 'EACCES') return `Not allowed to listen on port ${port}: set PORT to 1024 or higher.`;
  return stack ?? message ?? String(error);
}
