import { Injectable } from '@nestjs/common';
import type { PaymentReversed } from '../../ports/payments';
import { Ledger } from './ledger';
import type { PaymentReversalEntity } from './payment-reversal.entity';
import type { PurchaseEntity } from './purchase.entity';
import { PurchasesRepository, ReversalsRepository } from './purchases.repository';
import { TransactionsRepository } from './transactions.repository';

/**
 * Takes credits back whose payment went back: in proportion to the money, never below a balance of
 * zero and never what running work holds. What had been spent already stays spent and is not
 * collected later. A failed refund and a won dispute give back what was taken.
 */
@Injectable()
export class Reversals {
  constructor(
    private readonly ledger: Ledger,
    private readonly purchases: PurchasesRepository,
    private readonly reversals: ReversalsRepository,
    private readonly transactions: TransactionsRepository,
  ) {}

  /** Only inside `ledger.locked`. */
  async note(purchaseId: string, { reference, reason, cents, outcome, at }: PaymentReversed): Promise<void> {
    const known = await this.reversals.about(purchaseId, reference);
    const news = { cents, outcome, happenedAt: at };
    if (!known) await this.reversals.add({ purchaseId, reference, reason, ...news });
    else if (isNewer(known, news)) await this.reversals.change(known.id, news);
  }

  /** Brings the balance in line with all that is known; only inside `ledger.locked`. */
  async apply(purchase: PurchaseEntity): Promise<void> {
    if (purchase.status !== 'succeeded') return;
    const news = await this.reversals.ofPurchase(purchase.id);
    const lost = lostCents(news);
    const due = Math.round((purchase.credits * Math.min(lost, purchase.amountCents)) / purchase.amountCents);
    if (due === purchase.reversalDue) return;
    const reversed =
      due > purchase.reversalDue
        ? await this.take(purchase, due, whyTaken(news))
        : await this.giveBack(purchase, due, whyGivenBack(news));
    await this.purchases.change(purchase.id, { reversalDue: due, reversedCredits: reversed });
  }

  private async take(purchase: PurchaseEntity, due: number, why: string): Promise<number> {
    const { available } = await this.ledger.balance();
    const wanted = due - purchase.reversalDue;
    const amount = Math.min(wanted, available);
    const missing =
      amount < wanted ? ` (${wanted - amount} of ${wanted} credits had been spent or are in use)` : '';
    // A zero tells, too, why nothing was taken.
    await this.enter(purchase, -amount, 'reversal', why + missing);
    return purchase.reversedCredits + amount;
  }

  private async giveBack(purchase: PurchaseEntity, due: number, why: string): Promise<number> {
    const amount = Math.max(0, purchase.reversedCredits - due);
    if (amount > 0) await this.enter(purchase, amount, 'reversal_undone', why);
    return purchase.reversedCredits - amount;
  }

  private async enter(
    purchase: PurchaseEntity,
    amount: number,
    type: 'reversal' | 'reversal_undone',
    why: string,
  ): Promise<void> {
    const bought = purchase.transactionId && (await this.transactions.maybe(purchase.transactionId));
    const step = await this.transactions.countAbout(purchase.id);
    await this.ledger.enter({
      amount,
      type,
      key: `purchase:${purchase.id}:${step}`,
      relatedEntityId: purchase.id,
      description: bought ? `${why}: ${bought.description}` : why,
    });
  }
}

type News = Pick<PaymentReversalEntity, 'cents' | 'outcome' | 'happenedAt'>;

// A dispute that is over is over; totals of refunds made in one second only grow.
function isNewer(known: News, news: News): boolean {
  if (known.outcome !== 'open') return false;
  if (news.outcome !== 'open') return true;
  return news.happenedAt === known.happenedAt ? news.cents > known.cents : news.happenedAt > known.happenedAt;
}

const newest = (news: PaymentReversalEntity[]): PaymentReversalEntity | undefined =>
  news.reduce<PaymentReversalEntity | undefined>(
    (last, each) => (last && last.happenedAt > each.happenedAt ? last : each),
    undefined,
  );

function whyTaken(news: PaymentReversalEntity[]): string {
  const last = newest(news.filter(({ reason, cents }) => reason !== 'refund_failed' && cents > 0));
  return last?.reason === 'dispute' ? 'Payment disputed at the bank' : 'Payment refunded';
}

function whyGivenBack(news: PaymentReversalEntity[]): string {
  const last = newest(news.filter(({ reason, outcome }) => reason === 'refund_failed' || outcome === 'won'));
  return last?.reason === 'dispute' ? 'Dispute won, credits are back' : 'Refund failed, credits are back';
}

function lostCents(news: PaymentReversalEntity[]): number {
  const refunds = news.filter(({ reason }) => reason === 'refund');
  const disputes = news.filter(({ reason }) => reason === 'dispute');
  // A refund that failed is taken off the provider's next total by itself.
  const failed = news.filter(
    ({ reason, happenedAt }) =>
      reason === 'refund_failed' && refunds.every((refund) => happenedAt >= refund.happenedAt),
  );
  const sum = (rows: PaymentReversalEntity[]): number => rows.reduce((total, { cents }) => total + cents, 0);
  return Math.max(0, sum(refunds) - sum(failed)) + sum(disputes);
}
