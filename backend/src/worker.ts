import './node-version';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { Env } from './env';
import { createLogger, NestLogger } from './kernel/observability/logger';
import { sentenceFor } from './start-errors';

/** Works the queue and serves nothing; start as many as the machines carry. */
async function main(): Promise<void> {
  const env = Env.forWorker();
  const app = await NestFactory.createApplicationContext(AppModule.with(env), {
    logger: new NestLogger(createLogger(env.LOG_LEVEL)),
    abortOnError: false,
  });
  app.enableShutdownHooks(['SIGINT', 'SIGTERM'], { useProcessExit: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
});
