import { HttpClient, HttpContext, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  BalanceView,
  PricesView,
  TransactionView,
  UsageView,
} from '@backend/modules/credits/credits.dto';
import type {
  BoughtView,
  CheckOutView,
  PendingPurchaseView,
  PlanStateView,
  PlanView,
  PortalView,
  PurchaseView,
} from '@backend/modules/credits/purchase.dto';
import { FRESH_FOR } from '../api/fresh.interceptor';
import { pagedList } from '../api/paged-list';

export type {
  BalanceView,
  BoughtView,
  PendingPurchaseView,
  PlanStateView,
  PricesView,
  PurchaseView,
  TransactionView,
  UsageView,
};

@Service()
export class CreditsApi {
  private readonly http = inject(HttpClient);

  balance = () => httpResource<BalanceView>(() => '/api/credits/balance');

  prices = () => httpResource<PricesView>(() => '/api/credits/prices');

  /** Nothing is asked for who may not see it. */
  planState = (maySee: () => boolean) =>
    httpResource<PlanStateView>(() => (maySee() ? '/api/credits/plan' : undefined));

  usage = (days: Signal<number>) =>
    httpResource<UsageView[]>(() => ({ url: '/api/credits/usage', params: { days: days() } }));

  transactions = () => pagedList<TransactionView>(() => ({ url: '/api/credits/transactions' }));

  /** `key` makes a second press of the same button, or a retry after a lost answer, harmless. */
  purchase = (credits: number, paymentMethodId: string, key: string) =>
    firstValueFrom(
      this.http.post<BoughtView | PendingPurchaseView>(
        '/api/credits/purchase',
        { amount: credits, payment_method_id: paymentMethodId },
        { headers: { 'Idempotency-Key': key } },
      ),
    );

  /** The payment service's own page takes the card. */
  checkOut = (credits: number, key: string) =>
    firstValueFrom(
      this.http.post<CheckOutView>(
        '/api/credits/checkout',
        { amount: credits },
        { headers: { 'Idempotency-Key': key } },
      ),
    );

  /** Where cards and invoices are looked after. */
  openPortal = () => firstValueFrom(this.http.post<PortalView>('/api/credits/plan/portal', {}));

  /** How a purchase that waited for its card has come on. */
  purchaseState = (purchaseId: string) =>
    firstValueFrom(
      this.http.get<PurchaseView>(`/api/credits/purchases/${purchaseId}`, {
        context: new HttpContext().set(FRESH_FOR, 0),
      }),
    );

  /** Starts at once, or answers with the address of the payment service's own page. */
  choosePlan = (plan: string, key: string) =>
    firstValueFrom(
      this.http.post<PlanView>('/api/credits/plan', { plan }, { headers: { 'Idempotency-Key': key } }),
    );

  /** At the close of the month that has been paid; in the sandbox at once. */
  endPlan = () => firstValueFrom(this.http.delete<void>('/api/credits/plan'));
}
