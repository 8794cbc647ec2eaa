import { embeddedQueue } from '../../../test/which-queue';
import { privateAddressesContract } from './private-addresses.contract';

describe('trainings of addresses inside the network, jobs in the database', () =>
  privateAddressesContract(embeddedQueue));
