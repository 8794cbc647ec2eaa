import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Env } from './env';
import { AccessGuard } from './kernel/access/access.guard';
import { KernelModule } from './kernel/kernel.module';
import { migrations } from './migrations';
import { AuditModule } from './modules/audit';
import { AuthModule } from './modules/auth';
import { BrandingModule } from './modules/branding';
import { IntegrationsModule } from './modules/integrations';
import { OrganizationsModule } from './modules/organizations';
import { PropertiesModule } from './modules/properties';
import { AiModule } from './ports/ai';
import { MailModule } from './ports/mail';
import { StorageModule } from './ports/storage';

const ports = [AiModule, MailModule, StorageModule];

const modules = [
  AuditModule,
  AuthModule,
  BrandingModule,
  IntegrationsModule,
  OrganizationsModule,
  PropertiesModule,
];

/** The whole product: kernel, ports and modules. Runs as HTTP process (`main.ts`) or worker (`worker.ts`). */
@Module({})
export class AppModule {
  static with(env: Env): DynamicModule {
    return {
      module: AppModule,
      imports: [KernelModule.with(env, migrations), ...ports, ...modules],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
