import { Flag, Id, ListOf, Moment, OneOf, Text, WebUrl, Whole } from '../../kernel/http/fields';
import { PartialOf } from '../../kernel/http/partial';
import { type DeliveryStatus, deliveryStatuses, type WebhookDeliveryEntity } from './webhook-delivery.entity';
import { type EndpointStatus, endpointStatuses, type WebhookEndpointEntity } from './webhook-endpoint.entity';
import { type WebhookEvent, webhookEvents } from './webhook-events';

export class CreateWebhookEndpoint {
  @WebUrl({ httpsOnly: false, description: 'An https address.', example: 'https://hooks.example.com/leads' })
  url!: string;

  @Text({ max: 200, optional: true }) description?: string;

  @ListOf('text', {
    max: webhookEvents.length,
    textMax: 40,
    optional: true,
    description: `Which events it gets; none named: all of them. ${webhookEvents.join(', ')}.`,
    example: ['lead.created'],
  })
  events?: WebhookEvent[];
}

export class UpdateWebhookEndpoint extends PartialOf(CreateWebhookEndpoint) {
  @OneOf(endpointStatuses, { optional: true }) status?: EndpointStatus;
}

export class WebhookEndpointView {
  @Id() endpoint_id!: string;
  @Text({ max: 2048 }) url!: string;
  @Text() description!: string;
  @ListOf('text') events!: WebhookEvent[];
  @OneOf(endpointStatuses) status!: EndpointStatus;
  @Text({ nullable: true, description: 'Why the platform switched it off.' }) off_reason!: string | null;
  @Moment({ nullable: true, description: 'Since when nothing has arrived there.' }) failing_since!:
    string | null;
  @Moment({ nullable: true, description: 'Until when messages are signed with the old secret too.' })
  old_secret_until!: string | null;
  @Moment() created_at!: string;
}

export class WebhookEndpointWithSecret extends WebhookEndpointView {
  @Text({ description: 'Shown this once.', example: 'whsec_…' }) secret!: string;
}

export class WebhookDeliveryView {
  @Id({ description: 'Sent as webhook-id.' }) delivery_id!: string;
  @Id() endpoint_id!: string;
  @OneOf(webhookEvents) event!: WebhookEvent;
  @OneOf(deliveryStatuses) status!: DeliveryStatus;
  @Whole() attempts!: number;
  @Whole({ nullable: true }) response_status!: number | null;
  @Whole({ nullable: true }) duration_ms!: number | null;
  @Text({ nullable: true, description: 'The beginning of the answer.' }) response!: string | null;
  @Text({ nullable: true, description: 'What went wrong, in words.' }) error!: string | null;
  @Text({ max: 100_000, description: 'The body that was sent.' }) payload!: string;
  @Flag({ description: 'Another try is planned.' }) will_retry!: boolean;
  @Moment({ nullable: true }) next_attempt_at!: string | null;
  @Moment({ nullable: true }) last_attempt_at!: string | null;
  @Moment() created_at!: string;
}

export const viewEndpoint = (row: WebhookEndpointEntity): WebhookEndpointView => ({
  endpoint_id: row.id,
  url: row.url,
  description: row.description,
  events: row.events,
  status: row.status,
  off_reason: row.offReason,
  failing_since: row.failingSince,
  old_secret_until: row.oldSecretUntil,
  created_at: row.createdAt,
});

export const viewDelivery = (row: WebhookDeliveryEntity): WebhookDeliveryView => ({
  delivery_id: row.id,
  endpoint_id: row.endpointId,
  event: row.event,
  status: row.status,
  attempts: row.attempts,
  response_status: row.responseStatus,
  duration_ms: row.durationMs,
  response: row.response,
  error: row.error,
  payload: row.payload,
  will_retry: row.status === 'waiting' && row.attempts > 0,
  next_attempt_at: row.nextAttemptAt,
  last_attempt_at: row.lastAttemptAt,
  created_at: row.createdAt,
});
