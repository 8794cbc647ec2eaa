import { DatePipe, DecimalPipe, TitleCasePipe } from '@angular/common';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CentsPipe } from '../ui/cents.pipe';
import { Confirm } from '../ui/confirm/confirm';
import { Notices } from '../ui/notices';
import { Status } from '../ui/status';
import { CreditsApi, PlanStateView, PricesView } from './credits-api';

/** The plans, which one is had, and how it stands. */
@Component({
  selector: 'app-plan-list',
  imports: [MatButton, Status, CentsPipe, DatePipe, DecimalPipe, TitleCasePipe],
  templateUrl: './plan-list.html',
  styleUrl: './plan-list.scss',
  host: { class: 'card', style: 'display: block' },
})
export class PlanList {
  readonly plans = input.required<PricesView['plans']>();
  readonly current = input.required<string>();
  /** Null for those who may not see it. */
  readonly state = input<PlanStateView | null>(null);
  readonly canChoose = input(false);
  /** Nobody takes money: no month passes, so that none is renewed and an end is at once. */
  readonly isSandbox = input(false);
  readonly chosen = output();

  private readonly api = inject(CreditsApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  protected readonly choosing = signal('');
  protected readonly hasPaidPlan = computed(() =>
    this.plans().some(({ plan, amount_cents }) => plan === this.current() && amount_cents > 0),
  );

  protected async choose(plan: string, credits: number): Promise<void> {
    const isChange = this.hasPaidPlan() && plan !== this.current();
    if (isChange && !(await this.wantsChange(plan, credits))) return;
    this.choosing.set(plan);
    try {
      const answer = await this.api.choosePlan(plan, crypto.randomUUID());
      if (answer.checkout_url) {
        // The payment service's own page takes the card and comes back.
        location.assign(answer.checkout_url);
        return;
      }
      this.notices.done(`You are on the ${answer.subscription_plan} plan.`);
      this.chosen.emit();
    } finally {
      this.choosing.set('');
    }
  }

  protected async end(plan: string): Promise<void> {
    const sure = await this.confirm.ask({
      title: `End the ${plan} plan?`,
      text: `${this.isSandbox() ? 'In the payment sandbox no month passes: it ends at once.' : 'It runs until the month that has been paid is over.'} The credits you have stay yours.`,
      action: 'End the plan',
    });
    if (!sure) return;
    await this.api.endPlan();
    this.notices.done(
      this.isSandbox() ? 'The plan has ended.' : 'The plan ends with the month that has been paid.',
    );
    this.chosen.emit();
  }

  protected async openPortal(): Promise<void> {
    location.assign((await this.api.openPortal()).url);
  }

  private wantsChange(plan: string, credits: number): Promise<boolean> {
    return this.confirm.ask({
      title: `Change to the ${plan} plan?`,
      text: this.isSandbox()
        ? 'In the payment sandbox nothing is charged, and no further month brings credits.'
        : `Nothing is charged now. From the next month on you pay its price and get its ${credits.toLocaleString('en-US')} credits.`,
      action: 'Change the plan',
    });
  }
}
