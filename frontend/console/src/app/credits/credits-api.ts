import { HttpClient, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { pagedList } from '../api/paged-list';

export interface CreditBalance {
  /** Settled. */
  readonly current_credits: number;
  readonly subscription_plan: string;
  readonly usage_this_month: number;
  /** What can be spent now: settled minus what running jobs hold. */
  readonly credits_remaining: number;
}

export interface CreditTransaction {
  readonly transaction_id: string;
  readonly amount: number;
  readonly type: string;
  readonly related_entity_id: string | null;
  readonly description: string;
  readonly created_at: string;
  readonly balance_after: number;
}

export interface CreditPack {
  readonly credits: number;
  readonly amount_cents: number;
}

export interface PriceList {
  readonly prices: readonly { readonly kind: string; readonly credits: number; readonly description: string }[];
  readonly packs: readonly CreditPack[];
  readonly plans: readonly { readonly plan: string; readonly monthly_credits: number; readonly amount_cents: number }[];
  readonly payments: 'stripe' | 'sandbox';
}

export interface DayUsage {
  readonly day: string;
  readonly kind: string;
  readonly credits: number;
}

/** Settled at once, or (a card that asks its owner) to be settled later by the payment service. */
export type PurchaseResult =
  | { readonly message: string; readonly credits_added: number; readonly new_balance: number; readonly transaction_id: string }
  | { readonly status: 'requires_action'; readonly client_secret: string; readonly purchase_id: string };

@Service()
export class CreditsApi {
  private readonly http = inject(HttpClient);

  balance = () => httpResource<CreditBalance>(() => '/api/credits/balance');

  prices = () => httpResource<PriceList>(() => '/api/credits/prices');

  usage = (days: Signal<number>) =>
    httpResource<DayUsage[]>(() => ({ url: '/api/credits/usage', params: { days: days() } }));

  transactions = () => pagedList<CreditTransaction>(() => ({ url: '/api/credits/transactions' }));

  /** `key` makes a second press of the same button, or a retry after a lost answer, harmless. */
  purchase = (credits: number, paymentMethodId: string, key: string) =>
    firstValueFrom(
      this.http.post<PurchaseResult>(
        '/api/credits/purchase',
        { amount: credits, payment_method_id: paymentMethodId },
        { headers: { 'Idempotency-Key': key } },
      ),
    );
}
