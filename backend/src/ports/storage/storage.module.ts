import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Env } from '../../env';
import { DiskStorage } from './disk-storage';
import { S3Storage } from './s3-storage';
import { Storage } from './storage.port';

@Global()
@Module({
  providers: [
    {
      provide: Storage,
      inject: [Env],
      useFactory: (env: Env): Storage =>
        env.S3_BUCKET ? new S3Storage(env) : new DiskStorage(join(env.DATA_DIR, 'files')),
    },
  ],
  exports: [Storage],
})
export class StorageModule {}
