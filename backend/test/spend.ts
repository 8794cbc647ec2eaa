import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { createApp } from '../src/app.setup';
import { Env } from '../src/env';
import { runAsOrganization } from '../src/kernel/tenancy/context';
import { Credits } from '../src/modules/credits';

interface Orders {
  settings: Record<string, string>;
  organizationId: string;
  /** Debits of one credit, all at once; the number that went through is printed. */
  debits: number;
}

/** A second process of the product that spends an organization's credits; its orders come as one JSON argument. */
async function spend(): Promise<void> {
  const { settings, organizationId, debits } = JSON.parse(process.argv[2] ?? '{}') as Orders;
  const app = await createApp(new Env({ NODE_ENV: 'test', QUEUE_WORKER: 'false', ...settings }));
  await app.init();
  const credits = app.get(Credits);
  const charge = () =>
    runAsOrganization(organizationId, () =>
      credits.charge({ for: 'answer', key: randomUUID(), upTo: 1 }, async () => undefined),
    );
  const results = await Promise.allSettled(Array.from({ length: debits }, charge));
  process.stdout.write(String(results.filter(({ status }) => status === 'fulfilled').length));
  await app.close();
}

void spend();
