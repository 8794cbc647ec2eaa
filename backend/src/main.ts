import './node-version';
import 'reflect-metadata';
import { createApp } from './app.setup';
import { Env } from './env';
import { sentenceFor } from './start-errors';

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
