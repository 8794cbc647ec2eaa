import { DecimalPipe, TitleCasePipe } from '@angular/common';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Session } from '../../session/session';
import { ChartCard } from '../../ui/charts/chart-card';
import { dayLabel } from '../../ui/charts/series';
import { PageHeader } from '../../ui/page-header';
import { BuyCredits } from '../buy-credits/buy-credits';
import { CreditsApi } from '../credits-api';
import { PlanList } from '../plan-list';
import { Settling } from '../settling';
import { TransactionList } from '../transaction-list';
import { usageNames } from '../usage-names';
import { Waiting } from '../../ui/waiting';

const DAYS = 30;

/** What can be spent, what it was spent on, and buying more. */
@Component({
  selector: 'app-credits-page',
  imports: [
    Waiting,
    PageHeader,
    ChartCard,
    BuyCredits,
    PlanList,
    Settling,
    TransactionList,
    MatButton,
    DecimalPipe,
    TitleCasePipe,
  ],
  templateUrl: './credits-page.html',
  styleUrl: './credits-page.scss',
})
export class CreditsPage {
  /** Set by the payment service's page on the way back: the plan that was chosen there. */
  readonly plan = input<string>();
  /** Likewise: the purchase that was paid there. */
  readonly purchase = input<string>();

  private readonly session = inject(Session);
  private readonly api = inject(CreditsApi);
  protected readonly balance = this.api.balance();
  protected readonly prices = this.api.prices();
  protected readonly usage = this.api.usage(signal(DAYS));
  protected readonly isBuying = signal(false);
  protected readonly settlements = signal(0);
  protected readonly canBuy = computed(() => this.session.can('billing:write'));
  /** The plan that was paid on the other page and is not in force yet; anything else in the address says nothing. */
  protected readonly awaited = computed(() => {
    const balance = this.balance.value();
    const isPlan = this.prices.value()?.plans.some(({ plan }) => plan === this.plan());
    return balance && isPlan && balance.subscription_plan !== this.plan() ? this.plan() : null;
  });
  protected readonly seesHistory = computed(() => this.session.can('billing:read'));
  protected readonly planState = this.api.planState(this.seesHistory);

  protected readonly held = computed(() => {
    const balance = this.balance.value();
    return balance ? balance.current_credits - balance.credits_remaining : 0;
  });
  protected readonly chart = computed(() => {
    const rows = this.usage.value() ?? [];
    const days = lastDays(DAYS);
    const kinds = [...new Set(rows.map(({ kind }) => kind))];
    const spent = new Map(rows.map(({ day, kind, credits }) => [`${day} ${kind}`, credits]));
    return {
      labels: days.map(dayLabel),
      series: kinds.map((kind) => ({
        name: usageNames[kind] ?? kind,
        values: days.map((day) => spent.get(`${day} ${kind}`) ?? 0),
      })),
    };
  });

  constructor() {
    const router = inject(Router);
    // Once it is in force the address has said what it had to say.
    effect(() => {
      if (this.plan() && this.balance.value()?.subscription_plan === this.plan())
        void router.navigate(['/credits'], { replaceUrl: true });
    });
  }

  protected bought(): void {
    this.isBuying.set(false);
    this.balance.reload();
    this.planState.reload();
    this.settlements.update((count) => count + 1);
  }
}

/** The last days up to today, UTC, oldest first: the server names only those on which something was spent. */
function lastDays(count: number): string[] {
  const today = Date.now();
  return Array.from({ length: count }, (_, index) =>
    new Date(today - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}
