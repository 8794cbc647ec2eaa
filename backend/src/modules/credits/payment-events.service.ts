import { Injectable, Logger } from '@nestjs/common';
import { runAsOrganization } from '../../kernel/tenancy/context';
import { Payments } from '../../ports/payments';
import { EventOwners } from './event-owners';
import { PaymentEffects } from './payment-effects';

/** What the payment provider tells, at least once and in any order. */
@Injectable()
export class PaymentEvents {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly payments: Payments,
    private readonly owners: EventOwners,
    private readonly effects: PaymentEffects,
  ) {}

  /** Throws `WebhookRefused`, and changes nothing, unless the provider signed these bytes lately. */
  async receive(rawBody: Buffer, signature: string | undefined): Promise<void> {
    const event = await this.payments.readEvent(rawBody, signature);
    const owner = await this.owners.of(event);
    if (!owner) {
      this.log.log(`Event ${event.id} (${event.kind}) is about nothing here.`);
      return;
    }
    await runAsOrganization(owner.organizationId, () => this.effects.once(event, owner));
  }
}
