import { NotConfigured } from '../../kernel/errors/errors';
import type { PaymentEvent, SubscriptionReference } from './payment-events';
import { declined, NoSuchPaymentMethod } from './payments.errors';
import {
  Payments,
  type Payment,
  type PaymentResult,
  type PurchaseReference,
  type Subscription,
  type SubscriptionResult,
} from './payments.port';
import { readStripeEvent } from './stripe-webhook';
import { isPaymentMethodId, testCards } from './test-cards';

/**
 * Payments without a provider: no money moves. Takes any well-formed payment method and treats
 * Stripe's test methods as Stripe documents them, so that every path can be tried offline.
 */
export class SandboxPayments extends Payments {
  override readonly provider = 'sandbox';

  constructor(private readonly webhookSecret: string) {
    super();
  }

  override async charge(payment: Payment): Promise<PaymentResult> {
    if (!isPaymentMethodId(payment.paymentMethodId)) throw new NoSuchPaymentMethod();
    const paymentId = paymentIdOf(payment);
    const card = Object.hasOwn(testCards, payment.paymentMethodId)
      ? testCards[payment.paymentMethodId]
      : undefined;
    if (!card) return { status: 'succeeded', paymentId };
    if ('action' in card)
      return { status: 'requires_action', paymentId, clientSecret: `${paymentId}_secret_sandbox` };
    throw declined(card.message, card.decline, paymentId);
  }

  override async subscribe(wish: Subscription): Promise<SubscriptionResult> {
    const month = new Date().toISOString();
    const id = `${wish.organizationId}_${wish.key}`;
    const subscription = {
      subscriptionId: `sub_sandbox_${id}`,
      customerId: wish.customerId ?? `cus_sandbox_${wish.organizationId}`,
      organizationId: wish.organizationId,
      plan: wish.plan,
    };
    return {
      status: 'active',
      events: [
        {
          kind: 'plan_changed',
          id: `evt_sandbox_plan_${id}`,
          at: month,
          subscription,
          ...running,
        },
        {
          kind: 'plan_paid',
          id: `evt_sandbox_paid_${id}`,
          at: month,
          invoiceId: `in_sandbox_${id}`,
          paidCents: wish.monthlyCents,
          subscription,
        },
      ],
    };
  }

  override async unsubscribe(subscription: SubscriptionReference): Promise<PaymentEvent[]> {
    const id = `evt_sandbox_end_${subscription.subscriptionId}`;
    const over = { ...running, entitled: false, ended: true };
    return [{ kind: 'plan_changed', id, at: new Date().toISOString(), subscription, ...over }];
  }

  override async changePlan(
    subscription: SubscriptionReference,
    { plan }: { plan: string },
  ): Promise<PaymentEvent[]> {
    const at = new Date().toISOString();
    const id = `evt_sandbox_change_${subscription.subscriptionId}_${at}`;
    return [{ kind: 'plan_changed', id, at, subscription: { ...subscription, plan }, ...running }];
  }

  override checkout = async (): Promise<never> => hasNoPages();
  override portal = async (): Promise<never> => hasNoPages();

  override async readEvent(rawBody: Buffer, signature: string | undefined): Promise<PaymentEvent> {
    if (!this.webhookSecret) throw new NotConfigured('Webhooks need STRIPE_WEBHOOK_SECRET.');
    return readStripeEvent(rawBody, signature, { webhookSecret: this.webhookSecret });
  }

  override async purchaseOf(paymentId: string): Promise<PurchaseReference | null> {
    const [, organizationId, purchaseId] =
      /^pi_sandbox_([0-9a-f-]{36})_([0-9a-f-]{36})$/.exec(paymentId) ?? [];
    return organizationId && purchaseId ? { organizationId, purchaseId } : null;
  }

  /** Plans are paid by nothing here. */
  override async monthPaidBy(): Promise<null> {
    return null;
  }
}

/** Nothing is renewed in the sandbox, so that no month comes to a close. */
const running = { entitled: true, ended: false, state: 'active', paidUntil: null, ending: false } as const;

function hasNoPages(): never {
  throw new NotConfigured('The payment sandbox has no pages of its own. Buy with a test payment method.');
}

// Made from our own ids: the same purchase gives the same payment without keeping anything.
const paymentIdOf = (payment: Payment): string =>
  `pi_sandbox_${payment.organizationId}_${payment.purchaseId}`;
