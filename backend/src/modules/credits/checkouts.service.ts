import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { Payments } from '../../ports/payments';
import { Credits } from './credits';
import type { CheckOutView } from './purchase.dto';
import { Purchases } from './purchases.service';

/** Credits that are paid on the provider's own page. */
@Injectable()
export class Checkouts {
  constructor(
    private readonly env: Env,
    private readonly payments: Payments,
    private readonly credits: Credits,
    private readonly purchases: Purchases,
  ) {}

  async begin(amount: number): Promise<CheckOutView> {
    await this.credits.requireRoomFor(amount);
    const { id, credits, amountCents } = await this.purchases.begin(amount);
    const billing = `${this.env.PUBLIC_URL}/credits`;
    const url = await this.payments.checkout({
      purchaseId: id,
      organizationId: currentOrganizationId(),
      credits,
      amountCents,
      successUrl: `${billing}?purchase=${id}`,
      cancelUrl: billing,
    });
    return { purchase_id: id, checkout_url: url };
  }
}
