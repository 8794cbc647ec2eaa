import { Global, Module } from '@nestjs/common';
import { Ai } from './ai.port';
import { AiSettingsSource } from './ai-settings';
import { OrganizationAi } from './organization-ai';

/** Needs ServiceKeys, which the integrations module binds. */
@Global()
@Module({ providers: [AiSettingsSource, { provide: Ai, useClass: OrganizationAi }], exports: [Ai] })
export class AiModule {}
