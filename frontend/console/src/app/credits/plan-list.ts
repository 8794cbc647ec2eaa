import { DecimalPipe, TitleCasePipe } from '@angular/common';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CentsPipe } from '../ui/cents.pipe';
import { Confirm } from '../ui/confirm/confirm';
import { Notices } from '../ui/notices';
import { Status } from '../ui/status';
import { CreditsApi, PricesView } from './credits-api';

/** The plans, and which one is had. */
@Component({
  selector: 'app-plan-list',
  imports: [MatButton, Status, CentsPipe, DecimalPipe, TitleCasePipe],
  template: `
    <h2 class="subtitle">Plans</h2>
    <ul>
      @for (plan of plans(); track plan.plan) {
        <li>
          <span class="grow">
            <b>{{ plan.plan | titlecase }}</b>
            <span class="label">{{
              plan.monthly_credits
                ? (plan.monthly_credits | number) + ' credits a month'
                : 'Credits as you buy them'
            }}</span>
          </span>
          <span class="numbers">{{
            plan.amount_cents ? (plan.amount_cents | cents) + ' / month' : 'Free'
          }}</span>
          @if (plan.plan === current()) {
            <app-status tone="good">Yours</app-status>
            @if (canChoose() && plan.amount_cents > 0) {
              <button matButton type="button" (click)="end(plan.plan)">End</button>
            }
          } @else if (canChoose() && plan.amount_cents > 0 && !hasPaidPlan()) {
            <button
              matButton="outlined"
              type="button"
              [disabled]="choosing() !== ''"
              (click)="choose(plan.plan)"
            >
              Choose
            </button>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin-top: 8px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 14px;
      padding: 10px 0;
    }
    li + li {
      border-top: var(--app-hairline);
    }
    .grow {
      display: grid;
    }
    b {
      font-weight: 550;
    }
  `,
  host: { class: 'card', style: 'display: block' },
})
export class PlanList {
  readonly plans = input.required<PricesView['plans']>();
  readonly current = input.required<string>();
  readonly canChoose = input(false);
  readonly chosen = output();

  private readonly api = inject(CreditsApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  protected readonly choosing = signal('');
  /** One plan at a time: it is ended before another is chosen. */
  protected readonly hasPaidPlan = computed(() =>
    this.plans().some(({ plan, amount_cents }) => plan === this.current() && amount_cents > 0),
  );

  protected async choose(plan: string): Promise<void> {
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
      text: 'It runs until the month that has been paid is over. The credits you have stay yours.',
      action: 'End the plan',
    });
    if (!sure) return;
    await this.api.endPlan();
    this.notices.done('The plan ends with the month that has been paid.');
    this.chosen.emit();
  }
}
