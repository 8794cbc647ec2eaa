import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { Handles, job, Queue } from '../../kernel/queue';
import { Mail } from '../../ports/mail';
import { OrganizationsService } from '../organizations';
import type { WebhookEndpointEntity } from './webhook-endpoint.entity';
import { WebhookEndpointsRepository } from './webhooks.repository';

const TellOff = job<{ endpointId: string }>('webhooks.tell-off', { attempts: 8, backoffMs: 5000 });

const patienceMs = 3 * 24 * 3_600_000;

/** Watches whether endpoints answer, and switches off those that have not for days. */
@Injectable()
export class EndpointHealth {
  constructor(
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly queue: Queue,
    private readonly organizations: OrganizationsService,
    private readonly mail: Mail,
    private readonly env: Env,
  ) {}

  /** Within the unit of work that writes the try down. `gone`: the receiver said that it wants nothing any more (410). */
  async note(
    { id, failingSince, status }: WebhookEndpointEntity,
    { ok, gone, at }: { ok: boolean; gone: boolean; at: string },
  ): Promise<void> {
    if (ok) {
      if (failingSince) await this.endpoints.change(id, { failingSince: null });
      return;
    }
    const tooLong = failingSince !== null && Date.parse(at) - Date.parse(failingSince) > patienceMs;
    if (status === 'active' && (gone || tooLong)) {
      const offReason = gone
        ? 'The receiver answered 410 Gone: it wants no more messages.'
        : 'Nothing has arrived there for three days.';
      await this.endpoints.change(id, { status: 'off', offReason });
      await this.queue.add(TellOff, { endpointId: id });
    } else if (!failingSince) await this.endpoints.change(id, { failingSince: at });
  }

  /** Run twice, it writes twice: better than not at all. */
  @Handles(TellOff)
  async tell({ endpointId }: { endpointId: string }): Promise<void> {
    const endpoint = await this.endpoints.maybe(endpointId);
    if (!endpoint) return;
    const { contact_email: to } = await this.organizations.mine();
    await this.mail.send({
      to,
      subject: `A webhook was switched off: ${new URL(endpoint.url).host}`,
      text: [
        `Messages to ${endpoint.url} are no longer sent. ${endpoint.offReason ?? ''}`.trim(),
        '',
        'When the receiver works again, switch it on; what it missed can be sent again from the delivery log.',
        `${this.env.PUBLIC_URL}/settings/webhooks`,
      ].join('\n'),
    });
  }
}
