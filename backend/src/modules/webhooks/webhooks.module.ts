import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConversationsModule } from '../conversations';
import { GapsModule } from '../gaps';
import { KnowledgeModule } from '../knowledge';
import { LeadsModule } from '../leads';
import { OrganizationsModule } from '../organizations';
import { WebhookAttempts } from './webhook-attempts';
import { DeliverWebhooks } from './deliver-webhooks';
import { EndpointHealth } from './endpoint-health';
import { EventFacts } from './event-facts';
import { ListenForWebhooks } from './listen-for-webhooks';
import { SendWebhook } from './send-webhook';
import { SigningSecrets } from './signing-secrets';
import { TellEndpoints } from './tell-endpoints';
import { WaitingDeliveries } from './waiting-deliveries';
import { WebhookDeliveries } from './webhook-deliveries.service';
import { WebhookDeliveryEntity } from './webhook-delivery.entity';
import { WebhookEndpointEntity } from './webhook-endpoint.entity';
import { WebhookEndpoints } from './webhook-endpoints.service';
import { WebhooksController } from './webhooks.controller';
import { WebhookDeliveriesRepository, WebhookEndpointsRepository } from './webhooks.repository';

@Module({
  imports: [
    TypeOrmModule.forFeature([WebhookEndpointEntity, WebhookDeliveryEntity]),
    ConversationsModule,
    GapsModule,
    KnowledgeModule,
    LeadsModule,
    OrganizationsModule,
  ],
  controllers: [WebhooksController],
  providers: [
    WebhookEndpointsRepository,
    WebhookDeliveriesRepository,
    SigningSecrets,
    WebhookEndpoints,
    WebhookDeliveries,
    SendWebhook,
    EndpointHealth,
    WaitingDeliveries,
    WebhookAttempts,
    DeliverWebhooks,
    EventFacts,
    TellEndpoints,
    ListenForWebhooks,
  ],
})
export class WebhooksModule {}
