import { Global, Module } from '@nestjs/common';
import { LimitedGuard } from './limited.guard';
import { RateLimits } from './rate-limits';

@Global()
@Module({ providers: [RateLimits, LimitedGuard], exports: [RateLimits, LimitedGuard] })
export class RateLimitsModule {}
