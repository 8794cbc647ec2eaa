import { gracefulStopContract } from './graceful-stop.contract';
import { embeddedQueue } from '../which-queue';

describe('a server that is asked to stop while everybody is busy, jobs in the database', () =>
  gracefulStopContract(embeddedQueue));
