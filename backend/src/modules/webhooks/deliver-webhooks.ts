import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Handles } from '../../kernel/queue';
import { EndpointHealth } from './endpoint-health';
import { SendWebhook } from './send-webhook';
import { Deliver, WaitingDeliveries } from './waiting-deliveries';
import type { WebhookDeliveryEntity } from './webhook-delivery.entity';
import { WebhookDeliveriesRepository, WebhookEndpointsRepository } from './webhooks.repository';

const tries = 9;
const firstPauseMs = 2_000;
const longestPauseMs = 12 * 3_600_000;

/** Growing pauses between tries: 2 s, 8 s, 32 s … about half a day in all. `attempt` counts from 1. */
export const pauseAfter = (attempt: number): number =>
  Math.min(firstPauseMs * 4 ** (attempt - 1), longestPauseMs);

/** Brings waiting deliveries to their endpoints. */
@Injectable()
export class DeliverWebhooks {
  constructor(
    private readonly database: Database,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly waiting: WaitingDeliveries,
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly sender: SendWebhook,
    private readonly health: EndpointHealth,
  ) {}

  /** A second run of the same try, after a crash between sending and writing down, sends the same id again: receivers drop it. */
  @Handles(Deliver)
  async deliver({ deliveryId, attempt }: { deliveryId: string; attempt: number }): Promise<void> {
    const delivery = await this.deliveries.maybe(deliveryId);
    if (delivery?.status !== 'waiting' || delivery.attempts !== attempt - 1) return;
    const endpoint = await this.endpoints.get(delivery.endpointId);
    if (endpoint.status === 'off') {
      await this.deliveries.change(deliveryId, {
        status: 'failed',
        error: 'The endpoint is off.',
        nextAttemptAt: null,
      });
      return;
    }
    await this.attempt(delivery, attempt < tries);
  }

  /** One try now, with the result written down; another one is ordered when it failed and `mayRetry`. */
  async attempt(delivery: WebhookDeliveryEntity, mayRetry: boolean): Promise<WebhookDeliveryEntity> {
    const endpoint = await this.endpoints.get(delivery.endpointId);
    const { ok, isFinal, ...result } = await this.sender.send(endpoint, delivery);
    const attempts = delivery.attempts + 1;
    const again = !ok && !isFinal && mayRetry;
    const delayMs = pauseAfter(attempts);
    await this.database.transaction(async () => {
      await this.deliveries.change(delivery.id, {
        ...result,
        attempts,
        status: ok ? 'delivered' : again ? 'waiting' : 'failed',
        nextAttemptAt: again ? new Date(Date.now() + delayMs).toISOString() : null,
      });
      if (again) await this.waiting.order({ id: delivery.id, attempts }, delayMs);
      if (delivery.event !== 'ping' || ok)
        await this.health.note(endpoint, { ok, gone: result.responseStatus === 410, at: now() });
    });
    return this.deliveries.get(delivery.id);
  }
}
