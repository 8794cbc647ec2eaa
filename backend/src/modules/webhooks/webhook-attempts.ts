import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { EndpointHealth } from './endpoint-health';
import { SendWebhook } from './send-webhook';
import { WaitingDeliveries } from './waiting-deliveries';
import type { WebhookDeliveryEntity } from './webhook-delivery.entity';
import type { WebhookEndpointEntity } from './webhook-endpoint.entity';
import { WebhookDeliveriesRepository } from './webhooks.repository';

const firstPauseMs = 2_000;
const longestPauseMs = 12 * 3_600_000;

/** Growing pauses between tries: 2 s, 8 s, 32 s … about half a day in all. `attempt` counts from 1. */
const pauseAfter = (attempt: number): number => Math.min(firstPauseMs * 4 ** (attempt - 1), longestPauseMs);

/** Single tries of deliveries. */
@Injectable()
export class WebhookAttempts {
  constructor(
    private readonly database: Database,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly waiting: WaitingDeliveries,
    private readonly sender: SendWebhook,
    private readonly health: EndpointHealth,
  ) {}

  /** One try now, with the result written down; another one is ordered when it failed and `mayRetry`. */
  async attempt(
    endpoint: WebhookEndpointEntity,
    delivery: WebhookDeliveryEntity,
    mayRetry: boolean,
  ): Promise<WebhookDeliveryEntity> {
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
