import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import type { PaymentEvent, PaymentReversed } from '../../ports/payments';
import { AuditService } from '../audit';
import type { Owner } from './event-owners';
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
    private readonly audit: AuditService,
  ) {}

  async once(event: PaymentEvent, owner: Owner): Promise<void> {
    const reversedId = await this.database.transaction(async () => {
      if (await this.known.isKnown(event.id)) return null;
      const purchaseId = await this.act(event, owner);
      // Last: acting locks the balance, so of two deliveries at once the second finds this row.
      if (await this.known.isKnown(event.id)) return null;
      await this.known.add({ eventId: event.id, kind: event.kind });
      return purchaseId;
    });
    // Outside, where it may try again when somebody else's entry came between.
    if (event.kind === 'reversal' && reversedId)
      await this.audit.note({ action: deedOf(event), entity: 'billing', entityId: reversedId, summary: '' });
  }

  /** The purchase whose money went back; null for every other event. */
  private async act(event: PaymentEvent, owner: Owner): Promise<string | null> {
    switch (event.kind) {
      case 'payment':
        await this.purchases.changed(owner.purchaseId, event);
        return null;
      case 'reversal':
        return this.reverse(event, owner);
      case 'plan_paid':
        await this.subscriptions.paid(event);
        return null;
      case 'plan_changed':
        await this.subscriptions.changed(event);
        return null;
      case 'other':
        return null;
    }
  }

  /** A month whose money went back had been paid, also when that has not been told yet. */
  private async reverse(event: PaymentReversed, { purchaseId, month }: Owner): Promise<string | null> {
    const id = month ? await this.subscriptions.paid(month, event.paymentId) : purchaseId;
    return id && (await this.purchases.reversed(id, event)) ? id : null;
  }
}

/** For the audit log. */
function deedOf({ reason, outcome }: PaymentReversed): string {
  if (reason === 'refund') return 'Payment_refunded';
  if (reason === 'refund_failed') return 'Payment_refundFailed';
  return { open: 'Payment_disputed', won: 'Payment_disputeWon', lost: 'Payment_disputeLost' }[outcome];
}
