import { Injectable } from '@nestjs/common';
import { isTaken } from '../../kernel/database/collisions';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Handles, job, Queue } from '../../kernel/queue';
import { DeliverWebhooks } from './deliver-webhooks';
import { EventFacts } from './event-facts';
import type { WebhookEvent, WebhookMessage } from './webhook-events';
import { WebhookDeliveriesRepository, WebhookEndpointsRepository } from './webhooks.repository';

/** What happened to what, and when. */
export interface Happening {
  event: WebhookEvent;
  /** Of the lead, conversation or tour it happened to. */
  subjectId: string;
  at: string;
  /** Unguessable and its own: the same happening is told once. */
  key: string;
}

const Tell = job<Happening>('webhooks.tell', { attempts: 8, backoffMs: 2000 });

/** Turns what happened into one delivery for each endpoint that wants it. */
@Injectable()
export class TellEndpoints {
  constructor(
    private readonly database: Database,
    private readonly queue: Queue,
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly deliveries: WebhookDeliveriesRepository,
    private readonly facts: EventFacts,
    private readonly work: DeliverWebhooks,
  ) {}

  /** Within the unit of work in which it happened; the facts are read after that has committed. */
  async order(event: WebhookEvent, subjectId: string): Promise<void> {
    if ((await this.endpoints.active()).length === 0) return;
    await this.queue.add(Tell, { event, subjectId, at: now(), key: crypto.randomUUID() });
  }

  @Handles(Tell)
  async tell({ event, subjectId, at, key }: Happening): Promise<void> {
    const data = await this.facts.of(event, subjectId);
    if (!data) return;
    const message: WebhookMessage = { type: event, timestamp: at, data };
    const listeners = (await this.endpoints.active()).filter(
      ({ events }) => events.length === 0 || events.includes(event),
    );
    for (const { id: endpointId } of listeners)
      await this.keep({ endpointId, event, eventKey: key, payload: JSON.stringify(message) });
  }

  private async keep(fresh: {
    endpointId: string;
    event: WebhookEvent;
    eventKey: string;
    payload: string;
  }): Promise<void> {
    if (await this.deliveries.told(fresh.endpointId, fresh.eventKey)) return;
    try {
      await this.database.transaction(async () =>
        this.work.order(await this.deliveries.add({ ...fresh, status: 'waiting', attempts: 0 })),
      );
    } catch (error) {
      // A second run of this job was quicker.
      if (!isTaken(error)) throw error;
    }
  }
}
