import { redisQueue } from '../../../test/which-queue';
import { ledgerContract } from './ledger.contract';

describe('the ledger, jobs on Redis', () => ledgerContract(redisQueue()));
