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
  if (!env.SEED_DEMO) return;
  // Loaded only here: what draws and writes the demo is not needed to serve.
  const [{ seedDemo }, { demoBanner }] = await Promise.all([
    import('./demo/seed-demo.js'),
    import('./demo/banner.js'),
  ]);
  await seedDemo(app, env);
  process.stdout.write(`${await demoBanner(app, env)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
});
