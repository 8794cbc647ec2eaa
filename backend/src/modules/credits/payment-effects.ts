import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import type { PaymentEvent } from '../../ports/payments';
import { PaymentEventsRepository } from './payment-events.repository';
import { Purchases } from './purchases.service';
import { Subscriptions } from './subscriptions.service';

/** What an event changes for the current organization: once by its id; two about one thing have one effect by the ledger's keys. */
@Injectable()
export class PaymentEffects {
  constructor(
    private readonly database: Database,
    private readonly known: PaymentEventsRepository,
    private readonly purchases: Purchases,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** `purchaseId` is empty for events about a plan. */
  async once(event: PaymentEvent, purchaseId: string): Promise<void> {
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
