import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Env } from '../env';
import { CacheModule } from './cache/cache.module';
import { AcrossTenants } from './database/across-tenants';
import { Database } from './database/database';
import { migrate, type PostgresStep } from './database/migrate';
import { type Migrations, writerOptions } from './database/options';
import { MarkedMethods } from './discovery';
import { Events } from './events/events';
import { IdempotencyModule } from './http/idempotency.module';
import { OutboundModule } from './http/outbound.module';
import { HealthController } from './observability/health.controller';
import { QueueModule } from './queue';
import { RateLimitsModule } from './rate-limits/rate-limits.module';
import { SecretsModule } from './secrets';
import { SignalsModule } from './signals/signals.module';

const shared = [
  { provide: Database, inject: [DataSource], useFactory: (writer: DataSource) => Database.open(writer) },
  AcrossTenants,
  MarkedMethods,
  Events,
];

/** What every module builds on; knows none of them. */
@Global()
@Module({})
export class KernelModule {
  static with(env: Env, migrations: Migrations, onPostgres: PostgresStep[] = []): DynamicModule {
    return {
      module: KernelModule,
      imports: [
        EnvModule.with(env),
        DiscoveryModule,
        ScheduleModule.forRoot(),
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...writerOptions(env), migrations, autoLoadEntities: true, retryAttempts: 0 }),
          dataSourceFactory: async (options) => {
            const dataSource = await new DataSource(options!).initialize();
            await migrate(dataSource, onPostgres);
            return dataSource;
          },
        }),
        CacheModule,
        RateLimitsModule,
        OutboundModule,
        SecretsModule,
        SignalsModule,
        QueueModule,
        IdempotencyModule,
      ],
      controllers: [HealthController],
      providers: shared,
      exports: [Database, AcrossTenants, MarkedMethods, Events],
    };
  }
}

/** The settings, injectable everywhere. */
@Global()
@Module({})
class EnvModule {
  static with(env: Env): DynamicModule {
    const provider = { provide: Env, useValue: env };
    return { module: EnvModule, providers: [provider], exports: [provider] };
  }
}
