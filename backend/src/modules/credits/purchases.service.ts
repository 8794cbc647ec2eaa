import { Injectable, Logger } from '@nestjs/common';
import { currentOperationId } from '../../kernel/http/idempotency';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import {
  CardDeclined,
  type PaymentChanged,
  type PaymentReversed,
  PaymentUnknown,
  Payments,
} from '../../ports/payments';
import { Credits } from './credits';
import { Ledger } from './ledger';
import { priceInCents } from './prices';
import type { BuyCredits } from './purchase.dto';
import { type PurchaseEntity, type PurchaseStatus, purchaseStatuses } from './purchase.entity';
import { PurchasesRepository } from './purchases.repository';
import { Reversals } from './reversals';

/** How buying went so far. */
export type Bought =
  | { status: 'succeeded'; purchase: PurchaseEntity; balance: number }
  | { status: 'requires_action'; purchaseId: string; clientSecret: string }
  | { status: 'processing'; purchaseId: string };

/** Credits for money. */
@Injectable()
export class Purchases {
  private readonly log = new Logger('Payments');

  constructor(
    private readonly payments: Payments,
    private readonly credits: Credits,
    private readonly ledger: Ledger,
    private readonly purchases: PurchasesRepository,
    private readonly reversals: Reversals,
  ) {}

  /** Charges the card once for one operation; throws what `Payments.charge` throws. */
  async buy({ amount, payment_method_id: paymentMethodId }: BuyCredits): Promise<Bought> {
    await this.credits.requireRoomFor(amount);
    const { id, credits, amountCents, status } = await this.begin(amount);
    if (status === 'succeeded') return this.succeeded(id);
    const result = await this.charge(id, { credits, amountCents, paymentMethodId });
    if (result.status === 'succeeded') {
      await this.settle(id, result.paymentId);
      return this.succeeded(id);
    }
    await this.advance(id, result.status, result.paymentId);
    return result.status === 'requires_action'
      ? { status: 'requires_action', purchaseId: id, clientSecret: result.clientSecret }
      : { status: 'processing', purchaseId: id };
  }

  get(purchaseId: string): Promise<PurchaseEntity> {
    return this.purchases.get(purchaseId);
  }

  /** The provider's word on a payment; in any order, any number of times. */
  async changed(purchaseId: string, event: PaymentChanged): Promise<void> {
    const purchase = await this.purchases.maybe(purchaseId);
    if (!purchase) return;
    if (event.status !== 'succeeded') return this.advance(purchaseId, event.status, event.paymentId || null);
    if (event.receivedCents !== purchase.amountCents || event.currency !== 'usd')
      this.log.error(
        `Payment ${event.paymentId} brought ${event.receivedCents} ${event.currency}, not the ${purchase.amountCents} usd of its purchase: no credits.`,
      );
    else await this.settle(purchaseId, event.paymentId);
  }

  /** False when there is no such purchase here. */
  reversed(purchaseId: string, event: PaymentReversed): Promise<boolean> {
    return this.ledger.locked(async () => {
      const purchase = await this.purchases.maybe(purchaseId);
      if (!purchase) return false;
      await this.reversals.note(purchaseId, event);
      await this.reversals.apply(purchase);
      return true;
    });
  }

  /** The same purchase for every try of one operation, so that the provider sees one payment. */
  begin(credits: number): Promise<PurchaseEntity> {
    const id = currentOperationId();
    const state = { status: 'pending' as const, reversalDue: 0, reversedCredits: 0 };
    return this.ledger.locked(
      async () =>
        (await this.purchases.maybe(id)) ??
        this.purchases.add({ id, credits, amountCents: priceInCents(credits), ...state }),
    );
  }

  private async charge(
    purchaseId: string,
    payment: { credits: number; amountCents: number; paymentMethodId: string },
  ) {
    try {
      return await this.payments.charge({ purchaseId, organizationId: currentOrganizationId(), ...payment });
    } catch (error) {
      // Of an unknown result the webhook, or the next try, will tell.
      if (!(error instanceof PaymentUnknown))
        await this.advance(purchaseId, 'failed', error instanceof CardDeclined ? error.paymentId : null);
      throw error;
    }
  }

  /** Adds the credits, once; told by the answer to our request and by webhooks alike. */
  private async settle(purchaseId: string, paymentId: string): Promise<void> {
    await this.ledger.locked(async () => {
      const { credits, amountCents, status } = await this.purchases.get(purchaseId);
      if (status === 'succeeded') return;
      const description = `${credits} credits for $${(amountCents / 100).toFixed(2)}`;
      const { transactionId } = await this.credits.grant({
        amount: credits,
        type: 'purchase',
        key: `purchase:${purchaseId}`,
        relatedEntityId: purchaseId,
        description,
      });
      await this.purchases.change(purchaseId, { status: 'succeeded', paymentId, transactionId });
      await this.reversals.apply(await this.purchases.get(purchaseId));
    });
  }

  /** States only go forward, so that late news change nothing. */
  private async advance(purchaseId: string, status: PurchaseStatus, paymentId: string | null): Promise<void> {
    await this.ledger.locked(async () => {
      const purchase = await this.purchases.get(purchaseId);
      const isLater = purchaseStatuses.indexOf(status) > purchaseStatuses.indexOf(purchase.status);
      await this.purchases.change(purchaseId, {
        ...(isLater && { status }),
        ...(purchase.paymentId === null && paymentId !== null && { paymentId }),
      });
    });
  }

  private async succeeded(purchaseId: string): Promise<Bought> {
    const { current } = await this.ledger.balance();
    return { status: 'succeeded', purchase: await this.purchases.get(purchaseId), balance: current };
  }
}
