import { killedTrainingsContract } from './killed-trainings.contract';
import { redisQueue } from '../which-queue';

describe('trainings in a server that is killed, jobs on Redis', () => killedTrainingsContract(redisQueue()));
