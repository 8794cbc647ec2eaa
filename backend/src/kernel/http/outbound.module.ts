import { Global, Module } from '@nestjs/common';
import { Env } from '../../env';
import { Outbound } from './outbound';

@Global()
@Module({
  providers: [
    {
      provide: Outbound,
      inject: [Env],
      useFactory: (env: Env) => new Outbound({ allowHosts: env.FETCH_ALLOW_HOSTS }),
    },
  ],
  exports: [Outbound],
})
export class OutboundModule {}
