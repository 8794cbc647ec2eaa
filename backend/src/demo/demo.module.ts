import { Module } from '@nestjs/common';
import { DemoRepository } from './demo.repository';

/** The demo brokerage of development; without SEED_DEMO it does nothing. */
@Module({ providers: [DemoRepository] })
export class DemoModule {}
