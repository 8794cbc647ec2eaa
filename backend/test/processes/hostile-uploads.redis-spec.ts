import { hostileUploadsContract } from './hostile-uploads.contract';
import { redisQueue } from '../which-queue';

describe('uploads that try to hurt, jobs on Redis', () => hostileUploadsContract(redisQueue()));
