import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '../../kernel/http/page';
import { Payments } from '../../ports/payments';
import {
  type BalanceView,
  type PricesView,
  type TransactionView,
  type UsageView,
  viewTransaction,
} from './credits.dto';
import { Ledger } from './ledger';
import { packs, plans, prices } from './prices';
import { SubscriptionsRepository } from './subscriptions.repository';
import { TransactionsRepository } from './transactions.repository';

const dayMs = 24 * 3600 * 1000;

/** What an organization may read about its credits. */
@Injectable()
export class Statements {
  constructor(
    private readonly ledger: Ledger,
    private readonly transactions: TransactionsRepository,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly payments: Payments,
  ) {}

  async balance(): Promise<BalanceView> {
    const { current, available } = await this.ledger.balance();
    const today = new Date();
    const firstOfMonth = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1)).toISOString();
    return {
      current_credits: current,
      subscription_plan: await this.subscriptions.planOfOrganization(),
      usage_this_month: await this.transactions.spentSince(firstOfMonth),
      credits_remaining: available,
    };
  }

  async page(query: PageQuery): Promise<Page<TransactionView>> {
    return (await this.transactions.page(query)).map(viewTransaction);
  }

  usage(days = 30): Promise<UsageView[]> {
    const first = new Date(Date.now() - (days - 1) * dayMs).toISOString().slice(0, 10);
    return this.transactions.usageByDay(first);
  }

  prices(): PricesView {
    return {
      prices: Object.entries(prices).map(([kind, price]) => ({ kind, ...price })),
      packs,
      plans: Object.entries(plans).map(([plan, { monthlyCredits, monthlyCents }]) => ({
        plan,
        monthly_credits: monthlyCredits,
        amount_cents: monthlyCents,
      })),
      payments: this.payments.provider,
    };
  }
}
