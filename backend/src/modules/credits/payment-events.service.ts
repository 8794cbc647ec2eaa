import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { runAsOrganization } from '../../kernel/tenancy/context';
import { type PaymentEvent, Payments } from '../../ports/payments';
import { EventOwners } from './event-owners';
import { PaymentEventsRepository } from './payment-events.repository';
import { Purchases } from './purchases.service';
import { Subscriptions } from './subscriptions.service';

/**
 * What the payment provider tells, at least once and in any order. An event is acted on once by its
 * id; two events about one thing have one effect by the keys of the ledger.
 */
@Injectable()
export class PaymentEvents {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly payments: Payments,
    private readonly database: Database,
    private readonly known: PaymentEventsRepository,
    private readonly purchases: Purchases,
    private readonly subscriptions: Subscriptions,
    private readonly owners: EventOwners,
  ) {}

  /** Throws `WebhookRefused`, and changes nothing, unless the provider signed these bytes lately. */
  async receive(rawBody: Buffer, signature: string | undefined): Promise<void> {
    const event = await this.payments.readEvent(rawBody, signature);
    const owner = await this.owners.of(event);
    if (!owner) {
      this.log.log(`Event ${event.id} (${event.kind}) is about nothing here.`);
      return;
    }
    await runAsOrganization(owner.organizationId, () => this.once(event, owner.purchaseId));
  }

  private async once(event: PaymentEvent, purchaseId: string): Promise<void> {
    await this.database.transaction(async () => {
      if (await this.known.isKnown(event.id)) return;
      await this.act(event, purchaseId);
      // Last: acting locks the balance, so of two deliveries at once the second finds this row.
      if (!(await this.known.isKnown(event.id)))
        await this.known.add({ eventId: event.id, kind: event.kind });
    });
  }

  private async act(event: PaymentEvent, purchaseId: string): Promise<void> {
    switch (event.kind) {
      case 'payment':
        return this.purchases.changed(purchaseId, event);
      case 'reversal':
        return this.purchases.reversed(purchaseId, event);
      case 'plan_paid':
        return this.subscriptions.paid(event);
      case 'plan_changed':
        return this.subscriptions.changed(event);
      case 'other':
        return;
    }
  }
}
