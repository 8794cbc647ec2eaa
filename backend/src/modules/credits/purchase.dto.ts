import { Flag, Id, Moment, OneOf, Text, Whole } from '../../kernel/http/fields';
import { largestPurchase, paidPlans, type Plan, smallestPurchase } from './prices';
import type { Bought } from './purchases.service';
import { type PurchaseEntity, type PurchaseStatus, purchaseStatuses } from './purchase.entity';

export class BuyCredits {
  @Whole({ min: smallestPurchase, max: largestPurchase, description: 'How many credits.', example: 500 })
  amount!: number;

  @Text({
    min: 4,
    max: 253,
    pattern: /^pm_[A-Za-z0-9_]+$/,
    patternMessage: '$property must be a payment method id such as pm_card_visa',
    example: 'pm_card_visa',
  })
  payment_method_id!: string;
}

export class BoughtView {
  @Text() message!: string;
  @Whole() credits_added!: number;
  @Whole({ description: 'The settled balance afterwards.' }) new_balance!: number;
  @Id() transaction_id!: string;
  @Id() purchase_id!: string;
}

/** The payment goes on at the bank; the credits come when it is through. */
export class PendingPurchaseView {
  @OneOf(['requires_action', 'processing']) status!: 'requires_action' | 'processing';
  @Text({
    optional: true,
    description: 'For Stripe’s script in the buyer’s browser; only with requires_action.',
  })
  client_secret?: string;
  @Id() purchase_id!: string;
}

export class PurchaseView {
  @Id() purchase_id!: string;
  @OneOf(purchaseStatuses) status!: PurchaseStatus;
  @Whole() credits!: number;
  @Whole({ description: 'US cents.' }) amount_cents!: number;
  @Moment() created_at!: string;
}

export class CheckOut {
  @Whole({ min: smallestPurchase, max: largestPurchase, description: 'How many credits.', example: 500 })
  amount!: number;
}

export class CheckOutView {
  @Id() purchase_id!: string;
  @Text({ description: 'The payment service’s own page. The credits come when it has been paid there.' })
  checkout_url!: string;
}

export class ChoosePlan {
  @OneOf(paidPlans) plan!: Exclude<Plan, 'starter'>;
}

export class PlanView {
  @OneOf(['active', 'checkout'], { description: 'checkout: pay at checkout_url first.' }) status!:
    'active' | 'checkout';
  @Text({ nullable: true }) checkout_url!: string | null;
  @Text({ description: 'The plan in force now.' }) subscription_plan!: string;
}

export const planStates = ['none', 'active', 'ending', 'past_due', 'unpaid'] as const;

export class PlanStateView {
  @Text({ description: 'The plan in force now.' }) subscription_plan!: string;
  @OneOf(planStates, {
    description:
      'ending: not renewed at `paid_until`; past_due: a payment failed and is tried again; unpaid: it was given up, and nothing is granted.',
  })
  state!: (typeof planStates)[number];
  @Moment({ nullable: true, description: 'Renewed then, or over when it is ending.' })
  paid_until!: string | null;
  @Flag({ description: 'Cards and invoices can be looked after on the payment service’s own page.' })
  has_portal!: boolean;
}

export class PortalView {
  @Text({ description: 'Of the payment service; good for a few minutes.' }) url!: string;
}

export const viewPurchase = ({
  id,
  status,
  credits,
  amountCents,
  createdAt,
}: PurchaseEntity): PurchaseView => ({
  purchase_id: id,
  status,
  credits,
  amount_cents: amountCents,
  created_at: createdAt,
});

export function viewBought(bought: Bought): BoughtView | PendingPurchaseView {
  switch (bought.status) {
    case 'succeeded':
      return {
        message: `${bought.purchase.credits} credits were added.`,
        credits_added: bought.purchase.credits,
        new_balance: bought.balance,
        transaction_id: bought.purchase.transactionId ?? '',
        purchase_id: bought.purchase.id,
      };
    case 'requires_action':
      return {
        status: 'requires_action',
        client_secret: bought.clientSecret,
        purchase_id: bought.purchaseId,
      };
    case 'processing':
      return { status: 'processing', purchase_id: bought.purchaseId };
  }
}
