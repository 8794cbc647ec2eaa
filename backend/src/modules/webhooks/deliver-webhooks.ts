import { Injectable } from '@nestjs/common';
import { Handles } from '../../kernel/queue';
import { Deliver } from './waiting-deliveries';
import { WebhookAttempts } from './webhook-attempts';
import { WebhookDeliveriesRepository, WebhookEndpointsRepository } from './webhooks.repository';

const tries = 9;

/** Brings waiting deliveries to their endpoints. */
@Injectable()
export class DeliverWebhooks {
  constructor(
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly attempts: WebhookAttempts,
  ) {}

  /** A second run of the same try, after a crash between sending and writing down, sends the same id again: receivers drop it. */
  @Handles(Deliver)
  async deliver({ deliveryId, attempt }: { deliveryId: string; attempt: number }): Promise<void> {
    const delivery = await this.deliveries.maybe(deliveryId);
    if (delivery?.status !== 'waiting' || delivery.attempts !== attempt - 1) return;
    const endpoint = await this.endpoints.get(delivery.endpointId);
    if (endpoint.status === 'off')
      await this.deliveries.change(deliveryId, {
        status: 'failed',
        error: 'The endpoint is off.',
        nextAttemptAt: null,
      });
    else await this.attempts.attempt(endpoint, delivery, attempt < tries);
  }
}
