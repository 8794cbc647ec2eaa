import { redisQueue } from '../../../../test/which-queue';
import { injectedTextContract } from './injected-text.contract';

describe('orders hidden in what was taught, jobs on Redis', () => injectedTextContract(redisQueue()));
