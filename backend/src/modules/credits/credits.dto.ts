import { Day, Id, ListOf, Moment, OneOf, Text, Whole, WholeInQuery } from '../../kernel/http/fields';
import type { CreditTransactionEntity } from './credit-transaction.entity';

export class BalanceView {
  @Whole({ description: 'The settled balance.' }) current_credits!: number;
  @Text() subscription_plan!: string;
  @Whole({ min: -2_147_483_648, description: 'Net spend since the first of the month, UTC.' })
  usage_this_month!: number;
  @Whole({ description: 'What can be spent now: settled minus holds of running jobs.' })
  credits_remaining!: number;
}

export class TransactionView {
  @Id() transaction_id!: string;
  @Whole({ min: -2_147_483_648, description: 'Below zero: spent.' }) amount!: number;
  @Text() type!: string;
  @Text({ nullable: true }) related_entity_id!: string | null;
  @Text() description!: string;
  @Moment() created_at!: string;
  @Whole() balance_after!: number;
}

class PriceView {
  @Text() kind!: string;
  @Whole() credits!: number;
  @Text() description!: string;
}

class PackView {
  @Whole() credits!: number;
  @Whole({ description: 'US cents.' }) amount_cents!: number;
}

class PlanPriceView {
  @Text() plan!: string;
  @Whole() monthly_credits!: number;
  @Whole({ description: 'US cents a month.' }) amount_cents!: number;
}

export class PricesView {
  @ListOf(PriceView) prices!: PriceView[];
  @ListOf(PackView, { description: 'Samples: any number can be bought; larger numbers cost less each.' })
  packs!: PackView[];
  @ListOf(PlanPriceView) plans!: PlanPriceView[];
  @OneOf(['stripe', 'sandbox', 'none'], {
    description: 'Who takes the money; sandbox: nobody, for trying out.',
  })
  payments!: 'stripe' | 'sandbox' | 'none';
}

export class UsageQuery {
  @WholeInQuery({
    min: 1,
    max: 366,
    optional: true,
    description: 'How many days back, today included (default 30).',
  })
  days?: number;
}

export class UsageView {
  @Day() day!: string;
  @Text() kind!: string;
  @Whole({ min: -2_147_483_648 }) credits!: number;
}

export const viewTransaction = (row: CreditTransactionEntity): TransactionView => ({
  transaction_id: row.id,
  amount: row.amount,
  type: row.type,
  related_entity_id: row.relatedEntityId,
  description: row.description,
  created_at: row.createdAt,
  balance_after: row.balanceAfter,
});
