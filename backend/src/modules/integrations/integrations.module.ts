import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ServiceKeys } from '../../kernel/secrets';
import { CheckAi } from './check-ai';
import { IntegrationEntity } from './integration.entity';
import { IntegrationsController } from './integrations.controller';
import { IntegrationsRepository } from './integrations.repository';
import { IntegrationViews } from './integration-views';
import { IntegrationsService } from './integrations.service';
import { KeyRotation } from './key-rotation';
import { OrganizationKeys } from './organization-keys';

/** Global, because the ports ask for ServiceKeys and may not know a module. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([IntegrationEntity])],
  controllers: [IntegrationsController],
  providers: [
    IntegrationsRepository,
    IntegrationViews,
    IntegrationsService,
    CheckAi,
    OrganizationKeys,
    KeyRotation,
    { provide: ServiceKeys, useExisting: OrganizationKeys },
  ],
  exports: [ServiceKeys],
})
export class IntegrationsModule {}
