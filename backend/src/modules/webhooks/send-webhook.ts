import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { DomainError } from '../../kernel/errors/errors';
import { Outbound, OutboundRefused } from '../../kernel/http/outbound';
import { SigningSecrets } from './signing-secrets';
import type { WebhookDeliveryEntity } from './webhook-delivery.entity';
import type { WebhookEndpointEntity } from './webhook-endpoint.entity';

/** How one try went. */
interface Outcome {
  ok: boolean;
  /** Not worth another try: the receiver is gone for good, or the address is not allowed. */
  isFinal: boolean;
  responseStatus: number | null;
  response: string | null;
  error: string | null;
  durationMs: number;
  lastAttemptAt: string;
}

const limits = { timeoutMs: 15_000, maxBytes: 262_144, maxRedirects: 0 };
const keptOfAnswer = 2000;

/** One signed POST to an endpoint, through the guarded fetcher. Never throws for what the other side does. */
@Injectable()
export class SendWebhook {
  constructor(
    private readonly outbound: Outbound,
    private readonly secrets: SigningSecrets,
  ) {}

  async send(endpoint: WebhookEndpointEntity, delivery: WebhookDeliveryEntity): Promise<Outcome> {
    const started = performance.now();
    const answer = await this.post(endpoint, delivery);
    return { ...answer, durationMs: Math.round(performance.now() - started), lastAttemptAt: now() };
  }

  private async post(
    endpoint: WebhookEndpointEntity,
    { id, payload }: WebhookDeliveryEntity,
  ): Promise<Omit<Outcome, 'durationMs' | 'lastAttemptAt'>> {
    const timestamp = Math.floor(Date.now() / 1000);
    try {
      const answer = await this.outbound.fetch(endpoint.url, {
        method: 'POST',
        body: payload,
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(timestamp),
          'webhook-signature': this.secrets.signatures(endpoint, { id, timestamp, body: payload }),
        },
        ...limits,
      });
      return {
        ok: answer.ok,
        isFinal: answer.status === 410,
        responseStatus: answer.status,
        response: storable(answer.text()),
        error: answer.ok ? null : `The receiver answered ${answer.status}.`,
      };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const isFinal = error instanceof OutboundRefused;
      return { ok: false, isFinal, responseStatus: null, response: null, error: error.message.slice(0, 300) };
    }
  }
}

/** The beginning, without what a text column cannot hold. */
const storable = (text: string): string =>
  text.slice(0, keptOfAnswer).replaceAll('\u0000', '').toWellFormed();
