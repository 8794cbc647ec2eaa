import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { NotFound, Unprocessable } from '../../kernel/errors/errors';
import type { Page, PageQuery } from '../../kernel/http/page';
import { WaitingDeliveries } from './waiting-deliveries';
import { WebhookAttempts } from './webhook-attempts';
import { viewDelivery, type WebhookDeliveryView } from './webhook.dto';
import type { WebhookEndpointEntity } from './webhook-endpoint.entity';
import type { WebhookMessage } from './webhook-events';
import { WebhookDeliveriesRepository, WebhookEndpointsRepository } from './webhooks.repository';

/** The delivery log of an endpoint, and sending again by hand. */
@Injectable()
export class WebhookDeliveries {
  constructor(
    private readonly database: Database,
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly waiting: WaitingDeliveries,
    private readonly attempts: WebhookAttempts,
  ) {}

  async page(endpointId: string, query: PageQuery): Promise<Page<WebhookDeliveryView>> {
    await this.endpoints.get(endpointId);
    return (await this.deliveries.ofEndpoint(endpointId, query)).map(viewDelivery);
  }

  /** The same message under the same id again; tried anew from the beginning. */
  async replay(endpointId: string, deliveryId: string): Promise<WebhookDeliveryView> {
    return this.database.transaction(async () => {
      const row = await this.deliveries.one(endpointId, deliveryId);
      if (!row) throw new NotFound();
      await this.active(endpointId);
      await this.deliveries.change(deliveryId, { status: 'waiting', attempts: 0, nextAttemptAt: null });
      const fresh = await this.deliveries.get(deliveryId);
      await this.waiting.order(fresh);
      return viewDelivery(fresh);
    });
  }

  /** A `ping` at once, tried once: what the answer was is the answer. */
  async ping(endpointId: string): Promise<WebhookDeliveryView> {
    const endpoint = await this.active(endpointId);
    const id = crypto.randomUUID();
    const message: WebhookMessage = {
      type: 'ping',
      timestamp: new Date().toISOString(),
      data: { endpoint_id: endpointId },
    };
    const row = await this.deliveries.add({
      id,
      endpointId,
      event: 'ping',
      eventKey: id,
      payload: JSON.stringify(message),
      status: 'waiting',
      attempts: 0,
    });
    return viewDelivery(await this.attempts.attempt(endpoint, row, false));
  }

  private async active(endpointId: string): Promise<WebhookEndpointEntity> {
    const endpoint = await this.endpoints.get(endpointId);
    if (endpoint.status === 'off')
      throw new Unprocessable('The endpoint is off: switch it on first.', 'endpoint_off');
    return endpoint;
  }
}
