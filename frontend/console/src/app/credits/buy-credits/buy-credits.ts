import { DecimalPipe } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormRoot, form, min, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { CentsPipe } from '../../ui/cents.pipe';
import { FormError } from '../../ui/forms/form-error';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { Notices } from '../../ui/notices';
import { CreditsApi, PricesView } from '../credits-api';

interface Purchase {
  credits: number;
  payment_method_id: string;
}

/**
 * A pack, paid with a payment method's id. The sandbox takes Stripe's test ids. With real payments
 * the id comes from the payment service: card numbers never pass through here.
 */
@Component({
  selector: 'app-buy-credits',
  imports: [FormRoot, FormError, TextField, SubmitButton, MatButton, MatIcon, CentsPipe, DecimalPipe],
  templateUrl: './buy-credits.html',
  styleUrl: './buy-credits.scss',
  host: { class: 'card' },
})
export class BuyCredits {
  readonly prices = input.required<PricesView>();
  readonly bought = output();
  readonly cancelled = output();

  private readonly api = inject(CreditsApi);
  private readonly notices = inject(Notices);
  // One key for one intention: pressed twice or sent again after a lost answer, it is paid once.
  private key = crypto.randomUUID();

  /** Set while the card's owner has something to do at the bank. */
  protected readonly waitsFor = signal<string | null>(null);
  protected readonly draft = linkedSignal<Purchase>(() => ({
    credits: this.prices().packs[1]?.credits ?? this.prices().packs[0]?.credits ?? 0,
    payment_method_id: '',
  }));
  protected readonly total = computed(
    () => this.prices().packs.find(({ credits }) => credits === this.draft().credits)?.amount_cents ?? 0,
  );
  protected readonly form = form(
    this.draft,
    (purchase) => {
      min(purchase.credits, 1);
      required(purchase.payment_method_id, { message: 'The id of a payment method.' });
      pattern(purchase.payment_method_id, /^pm_[A-Za-z0-9_]+$/, { message: 'It begins with pm_' });
    },
    {
      submission: submitTo((purchase: Purchase) => this.buy(purchase), { amount: 'credits' }),
    },
  );

  protected choose(credits: number): void {
    this.draft.update((purchase) => ({ ...purchase, credits }));
    this.key = crypto.randomUUID();
  }

  protected use(id: string): void {
    this.draft.update((purchase) => ({ ...purchase, payment_method_id: id }));
  }

  /** The bank settles in its own time; the webhook books the credits. */
  protected async look(): Promise<void> {
    const purchase = await this.api.purchaseState(this.waitsFor() ?? '');
    if (purchase.status === 'succeeded') {
      this.notices.done(`${purchase.credits} credits are yours.`);
      this.bought.emit();
    } else {
      this.notices.done('The bank has not settled it yet.');
    }
  }

  private async buy({ credits, payment_method_id }: Purchase): Promise<void> {
    try {
      const result = await this.api.purchase(credits, payment_method_id, this.key);
      if ('status' in result) {
        this.waitsFor.set(result.purchase_id);
        return;
      }
      this.notices.done(`${result.credits_added} credits are yours.`);
      this.bought.emit();
    } finally {
      this.key = crypto.randomUUID();
    }
  }
}
