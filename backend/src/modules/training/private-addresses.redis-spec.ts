import { redisQueue } from '../../../test/which-queue';
import { privateAddressesContract } from './private-addresses.contract';

describe('trainings of addresses inside the network, jobs on Redis', () =>
  privateAddressesContract(redisQueue()));
