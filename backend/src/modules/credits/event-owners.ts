import { Injectable } from '@nestjs/common';
import { type PaymentEvent, Payments, type PurchaseReference } from '../../ports/payments';
import { PurchasesRepository } from './purchases.repository';
import { SubscriptionsRepository } from './subscriptions.repository';

/** Finds the organization an event is about: by our ids in it, else by what we know of the payment or plan. */
@Injectable()
export class EventOwners {
  constructor(
    private readonly payments: Payments,
    private readonly purchases: PurchasesRepository,
    private readonly subscriptions: SubscriptionsRepository,
  ) {}

  async of(event: PaymentEvent): Promise<PurchaseReference | null> {
    if (event.kind === 'other') return null;
    const owner =
      event.kind === 'payment' || event.kind === 'reversal'
        ? await this.ofPayment(event)
        : await this.ofSubscription(event.subscription);
    return owner && isId(owner.organizationId) ? owner : null;
  }

  private async ofPayment({
    paymentId,
    purchase,
  }: {
    paymentId: string;
    purchase: PurchaseReference | null;
  }): Promise<PurchaseReference | null> {
    if (purchase) return isId(purchase.purchaseId) ? purchase : null;
    if (!paymentId) return null;
    return (await this.purchases.withPayment(paymentId)) ?? this.payments.purchaseOf(paymentId);
  }

  private async ofSubscription({
    organizationId,
    subscriptionId,
  }: {
    organizationId: string | null;
    subscriptionId: string;
  }): Promise<PurchaseReference | null> {
    const id = organizationId ?? (await this.subscriptions.withProviderId(subscriptionId))?.organizationId;
    return id ? { organizationId: id, purchaseId: '' } : null;
  }
}

// Somebody else's metadata on the same account may hold anything.
const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
