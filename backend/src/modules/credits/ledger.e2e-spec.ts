import { embeddedQueue } from '../../../test/which-queue';
import { ledgerContract } from './ledger.contract';

describe('the ledger, jobs in the database', () => ledgerContract(embeddedQueue));
