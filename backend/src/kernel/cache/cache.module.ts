import { Global, Module } from '@nestjs/common';
import { Cache } from './cache';
import { MemoryCache } from './memory-cache';
import { RedisCache } from './redis-cache';
import { RedisConnection } from './redis-connection';

@Global()
@Module({
  providers: [
    RedisConnection,
    {
      provide: Cache,
      useFactory: ({ client }: RedisConnection) => (client ? new RedisCache(client) : new MemoryCache()),
      inject: [RedisConnection],
    },
  ],
  exports: [Cache, RedisConnection],
})
export class CacheModule {}
