import { gracefulStopContract } from './graceful-stop.contract';
import { redisQueue } from '../which-queue';

describe('a server that is asked to stop while everybody is busy, jobs on Redis', () =>
  gracefulStopContract(redisQueue()));
