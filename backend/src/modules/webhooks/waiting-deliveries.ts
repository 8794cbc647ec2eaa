import { Injectable } from '@nestjs/common';
import { isTaken } from '../../kernel/database/collisions';
import { Database } from '../../kernel/database/database';
import { job, Queue } from '../../kernel/queue';
import type { WebhookDeliveryEntity } from './webhook-delivery.entity';
import { WebhookDeliveriesRepository } from './webhooks.repository';

// Failed tries are counted in the delivery's own row, with pauses longer than the queue's; the queue repeats only what broke here.
export const Deliver = job<{ deliveryId: string; attempt: number }>('webhooks.deliver', { attempts: 5 });

type FreshDelivery = Pick<WebhookDeliveryEntity, 'endpointId' | 'event' | 'eventKey' | 'payload'>;

/** Deliveries that somebody still has to bring to their endpoint. */
@Injectable()
export class WaitingDeliveries {
  constructor(
    private readonly database: Database,
    private readonly queue: Queue,
    private readonly deliveries: WebhookDeliveriesRepository,
  ) {}

  /** Once for each endpoint and event key, however often it is asked. */
  async add(fresh: FreshDelivery): Promise<void> {
    if (await this.deliveries.told(fresh.endpointId, fresh.eventKey)) return;
    try {
      await this.database.transaction(async () =>
        this.order(await this.deliveries.add({ ...fresh, status: 'waiting', attempts: 0 })),
      );
    } catch (error) {
      // A second run of the same job was quicker.
      if (!isTaken(error)) throw error;
    }
  }

  /** The next try, within the unit of work that makes the delivery wait for it. `attempts`: how many there were. */
  order({ id, attempts }: Pick<WebhookDeliveryEntity, 'id' | 'attempts'>, delayMs = 0): Promise<void> {
    return this.queue.add(Deliver, { deliveryId: id, attempt: attempts + 1 }, { delayMs });
  }
}
