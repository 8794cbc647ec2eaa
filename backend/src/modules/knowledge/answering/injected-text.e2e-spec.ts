import { embeddedQueue } from '../../../../test/which-queue';
import { injectedTextContract } from './injected-text.contract';

describe('orders hidden in what was taught, jobs in the database', () => injectedTextContract(embeddedQueue));
