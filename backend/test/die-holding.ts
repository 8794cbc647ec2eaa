import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Env } from '../src/env';
import { AcrossTenants } from '../src/kernel/database/across-tenants';
import { Database } from '../src/kernel/database/database';
import { writerOptions } from '../src/kernel/database/options';
import { runAsOrganization } from '../src/kernel/tenancy/context';
import { CreditHoldEntity } from '../src/modules/credits/credit-hold.entity';
import { CreditTransactionEntity } from '../src/modules/credits/credit-transaction.entity';
import { Credits } from '../src/modules/credits/credits';
import { HoldsRepository } from '../src/modules/credits/holds.repository';
import { Ledger } from '../src/modules/credits/ledger';
import { TransactionsRepository } from '../src/modules/credits/transactions.repository';
import { OrganizationEntity } from '../src/modules/organizations/organization.entity';

interface Orders {
  settings: Record<string, string>;
  organizationId: string;
  moment: MomentOfDeath;
}

/** Where between hold and settle: at the work, after a part of it was paid, or before the settlement is committed. */
export type MomentOfDeath = 'working' | 'partly paid' | 'settling';

const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};

/**
 * A process with nothing of the product but its credits, so that fifty of them start soon; its orders come as one JSON
 * argument. It dies while it holds 3 credits.
 */
async function dieHolding(): Promise<void> {
  const { settings, organizationId, moment } = JSON.parse(process.argv[2] ?? '{}') as Orders;
  const entities = [CreditHoldEntity, CreditTransactionEntity, OrganizationEntity];
  const options = writerOptions(new Env({ NODE_ENV: 'test', ...settings }));
  const writer = await new DataSource({ ...options, entities } as DataSourceOptions).initialize();
  const database = await Database.open(writer);
  const ledger = new Ledger(database, new TransactionsRepository(database));
  const credits = new Credits(ledger, new HoldsRepository(database, new AcrossTenants(database)));
  const key = randomUUID();
  const deaths: Record<MomentOfDeath, () => Promise<unknown>> = {
    working: () => credits.charge({ for: 'answer', key, upTo: 3 }, die),
    'partly paid': async () => {
      await credits.hold({ for: 'training', key, upTo: 4 });
      await credits.settlePart(key, 'first page', 1);
      await die();
    },
    settling: async () => {
      await credits.hold({ for: 'training', key, upTo: 3 });
      await database.transaction(async () => {
        await credits.settle(key, 3);
        await die();
      });
    },
  };
  await runAsOrganization(organizationId, deaths[moment]);
}

void dieHolding();
