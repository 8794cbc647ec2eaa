import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Handles, job, Queue } from '../../kernel/queue';
import { EventFacts } from './event-facts';
import { WaitingDeliveries } from './waiting-deliveries';
import type { WebhookEvent, WebhookMessage } from './webhook-events';
import { WebhookEndpointsRepository } from './webhooks.repository';

/** What happened to what, and when. */
export interface Happening {
  event: WebhookEvent;
  /** Of the lead, conversation, tour, gap or source it happened to. */
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
    private readonly queue: Queue,
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly facts: EventFacts,
    private readonly waiting: WaitingDeliveries,
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
      await this.waiting.add({ endpointId, event, eventKey: key, payload: JSON.stringify(message) });
  }
}
