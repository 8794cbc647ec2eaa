import { cacheContract } from './cache.contract';
import { MemoryCache } from './memory-cache';

describe('cache in the process', () => {
  const cache = new MemoryCache();
  cacheContract(() => cache);
});
