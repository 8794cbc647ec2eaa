import { embeddedQueue } from '../../../test/which-queue';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { survivingContract } from './surviving.contract';

describe('trainings and a server that goes down, jobs in the database', () =>
  survivingContract(embeddedQueue, async ({ nest }, crashes) => {
    const across = nest.get(AcrossTenants);
    await across.transaction(() => across.sql('UPDATE queue_jobs SET crashes = ?', [crashes]));
  }));
