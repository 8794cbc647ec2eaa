import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DemoModule } from './demo/demo.module';
import type { Env } from './env';
import { AccessGuard } from './kernel/access/access.guard';
import { FormGuard } from './kernel/http/form.guard';
import { KernelModule } from './kernel/kernel.module';
import { migrations } from './migrations';
import { preparePgvector } from './migrations/pgvector';
import { AiUsageModule } from './modules/ai-usage';
import { AnalyticsModule } from './modules/analytics';
import { AnswerTestsModule } from './modules/answer-tests';
import { AuditModule } from './modules/audit';
import { AuthModule } from './modules/auth';
import { BrandingModule } from './modules/branding';
import { ChatbotsModule } from './modules/chatbots';
import { ConversationsModule } from './modules/conversations';
import { CreditsModule } from './modules/credits';
import { FairHousingModule } from './modules/fair-housing';
import { GapsModule } from './modules/gaps';
import { HandOversModule } from './modules/hand-overs';
import { IntegrationsModule } from './modules/integrations';
import { KnowledgeModule } from './modules/knowledge';
import { LeadRoutingModule } from './modules/lead-routing';
import { LeadsModule } from './modules/leads';
import { OrganizationsModule } from './modules/organizations';
import { PropertiesModule } from './modules/properties';
import { QrCodesModule } from './modules/qr-codes';
import { TrainingModule } from './modules/training';
import { WebhooksModule } from './modules/webhooks';
import { AiModule } from './ports/ai';
import { MailModule } from './ports/mail';
import { PaymentsModule } from './ports/payments';
import { StorageModule } from './ports/storage';

const ports = [AiModule, MailModule, PaymentsModule, StorageModule];

const modules = [
  AiUsageModule,
  AnalyticsModule,
  AnswerTestsModule,
  AuditModule,
  AuthModule,
  BrandingModule,
  ChatbotsModule,
  ConversationsModule,
  CreditsModule,
  FairHousingModule,
  GapsModule,
  HandOversModule,
  IntegrationsModule,
  KnowledgeModule,
  LeadRoutingModule,
  LeadsModule,
  OrganizationsModule,
  PropertiesModule,
  QrCodesModule,
  TrainingModule,
  WebhooksModule,
];

/** The whole product: kernel, ports and modules. Runs as HTTP process (`main.ts`) or worker (`worker.ts`). */
@Module({})
export class AppModule {
  static with(env: Env): DynamicModule {
    return {
      module: AppModule,
      imports: [KernelModule.with(env, migrations, [preparePgvector]), ...ports, ...modules, DemoModule],
      providers: [
        { provide: APP_GUARD, useClass: FormGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }
}
