import { hostileUploadsContract } from './hostile-uploads.contract';
import { embeddedQueue } from '../which-queue';

describe('uploads that try to hurt, jobs in the database', () => hostileUploadsContract(embeddedQueue));
