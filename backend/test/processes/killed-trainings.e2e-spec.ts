import { killedTrainingsContract } from './killed-trainings.contract';
import { embeddedQueue } from '../which-queue';

describe('trainings in a server that is killed, jobs in the database', () =>
  killedTrainingsContract(embeddedQueue));
