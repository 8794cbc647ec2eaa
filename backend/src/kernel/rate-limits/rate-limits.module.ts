import { Global, Module } from '@nestjs/common';
import { LimitedGuard } from './limited.guard';
import { OtherServers } from './other-servers';
import { RateLimits } from './rate-limits';

@Global()
@Module({ providers: [RateLimits, LimitedGuard, OtherServers], exports: [RateLimits, LimitedGuard] })
export class RateLimitsModule {}
