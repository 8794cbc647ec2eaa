import { Injectable } from '@nestjs/common';
import { type PaymentEvent, Payments, type PlanPaid, type PurchaseReference } from '../../ports/payments';
import { PurchasesRepository } from './purchases.repository';
import { SubscriptionsRepository } from './subscriptions.repository';

/** Whom an event is about: of a purchase its id, of a month of a plan whose payment was not known here the month. */
export interface Owner {
  organizationId: string;
  purchaseId: string;
  month?: PlanPaid;
}

/** Finds the organization an event is about: by our ids in it, else by what we know of the payment or plan. */
@Injectable()
export class EventOwners {
  constructor(
    private readonly payments: Payments,
    private readonly purchases: PurchasesRepository,
    private readonly subscriptions: SubscriptionsRepository,
  ) {}

  async of(event: PaymentEvent): Promise<Owner | null> {
    const owner = await this.find(event);
    return owner && isId(owner.organizationId) ? owner : null;
  }

  private async find(event: PaymentEvent): Promise<Owner | null> {
    switch (event.kind) {
      case 'payment':
        return this.ofPayment(event);
      case 'reversal':
        return (await this.ofPayment(event)) ?? this.ofMonth(event.paymentId);
      case 'plan_paid':
      case 'plan_changed':
        return this.ofSubscription(event.subscription);
      case 'other':
        return null;
    }
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

  private async ofMonth(paymentId: string): Promise<Owner | null> {
    const month = paymentId ? await this.payments.monthPaidBy(paymentId) : null;
    const owner = month && (await this.ofSubscription(month.subscription));
    return owner && { ...owner, month };
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
