import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { RedisConnection } from '../cache/redis-connection';
import { MemorySignals } from './memory-signals';
import { RedisSignals } from './redis-signals';
import { Signals } from './signals';

@Global()
@Module({
  providers: [
    {
      provide: Signals,
      useFactory: ({ client }: RedisConnection) => (client ? new RedisSignals(client) : new MemorySignals()),
      inject: [RedisConnection],
    },
  ],
  exports: [Signals],
})
export class SignalsModule implements OnApplicationShutdown {
  constructor(@Inject(Signals) private readonly signals: Signals) {}

  onApplicationShutdown(): void {
    if (this.signals instanceof RedisSignals) this.signals.stop();
  }
}
