import { DecimalPipe } from '@angular/common';
import { Component, DestroyRef, effect, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Notices } from '../ui/notices';
import { CreditsApi, PurchaseView } from './credits-api';

const lookEveryMs = 2_000;
const looks = 30;

/** Back from the payment service's page: says how the purchase comes on, and leaves the address when it is through. */
@Component({
  selector: 'app-settling',
  imports: [MatButton, DecimalPipe],
  template: `
    @if (purchase(); as now) {
      <p class="card" role="status">
        @switch (now.status) {
          @case ('failed') {
            The payment for {{ now.credits | number }} credits did not go through; nothing was charged.
          }
          @case ('canceled') {
            The payment for {{ now.credits | number }} credits was not made; nothing was charged.
          }
          @default {
            The payment for {{ now.credits | number }} credits is being settled; this usually takes a few
            seconds.
            <button matButton type="button" (click)="look(now.purchase_id, 1)">Look again</button>
          }
        }
      </p>
    }
  `,
})
export class Settling {
  readonly purchaseId = input.required<string>();
  readonly settled = output();

  private readonly api = inject(CreditsApi);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  protected readonly purchase = signal<PurchaseView | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => void this.look(this.purchaseId(), looks));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected async look(purchaseId: string, further: number): Promise<void> {
    clearTimeout(this.timer);
    const purchase = await this.api.purchaseState(purchaseId);
    this.purchase.set(purchase);
    if (purchase.status === 'succeeded') {
      this.notices.done(`${purchase.credits} credits are yours.`);
      this.settled.emit();
      await this.router.navigate(['/credits'], { replaceUrl: true });
    } else if (purchase.status !== 'canceled' && further > 1) {
      this.timer = setTimeout(() => void this.look(purchaseId, further - 1), lookEveryMs);
    }
  }
}
