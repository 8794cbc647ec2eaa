import { embeddedQueue } from '../../../test/which-queue';
import { holdsContract } from './holds.contract';

describe('credits held by a process that died, jobs in the database', () => holdsContract(embeddedQueue));
