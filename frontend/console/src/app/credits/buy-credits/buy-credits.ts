import { DecimalPipe } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormRoot, form, max, min, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { ApiError } from '../../api/api-error';
import { CentsPipe } from '../../ui/cents.pipe';
import { FocusFirst } from '../../ui/focus-first';
import { FormError } from '../../ui/forms/form-error';
import { NumberField } from '../../ui/forms/number-field';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { Notices } from '../../ui/notices';
import { CreditsApi, PricesView, PurchaseView } from '../credits-api';
import { priceOf } from '../price-of';

/** As the server allows it. */
const FEWEST = 10;
const MOST = 1_000_000;

interface Purchase {
  credits: number | null;
  payment_method_id: string;
}

/**
 * A pack or any other number of credits. Paid on Stripe's own page, so that card numbers never pass through here; in the sandbox with
 * one of Stripe's test ids.
 */
@Component({
  selector: 'app-buy-credits',
  imports: [
    FormRoot,
    FormError,
    TextField,
    NumberField,
    SubmitButton,
    MatButton,
    MatIcon,
    CentsPipe,
    DecimalPipe,
  ],
  templateUrl: './buy-credits.html',
  styleUrl: './buy-credits.scss',
  host: { class: 'card' },
  hostDirectives: [FocusFirst],
})
export class BuyCredits {
  readonly prices = input.required<PricesView>();
  readonly bought = output();
  readonly cancelled = output();

  private readonly api = inject(CreditsApi);
  private readonly notices = inject(Notices);
  // One key for one purchase until its outcome is known: sent again after a lost answer, it is paid once.
  private attempt: { readonly purchase: string; readonly key: string } | null = null;

  /** Set while the card's owner has something to do at the bank. */
  protected readonly waitsFor = signal<string | null>(null);
  protected readonly draft = linkedSignal<Purchase>(() => ({
    credits: this.prices().packs[1]?.credits ?? this.prices().packs[0]?.credits ?? null,
    payment_method_id: '',
  }));
  protected readonly total = computed(() => {
    const credits = this.draft().credits;
    return credits === null || credits < FEWEST ? null : priceOf(credits, this.prices().packs);
  });
  protected readonly needsMethod = computed(() => this.prices().payments === 'sandbox');
  protected readonly form = form(
    this.draft,
    (purchase) => {
      required(purchase.credits, { message: 'How many credits?' });
      min(purchase.credits, FEWEST);
      max(purchase.credits, MOST);
      required(purchase.payment_method_id, {
        message: 'The id of a payment method.',
        when: () => this.needsMethod(),
      });
      pattern(purchase.payment_method_id, /^pm_[A-Za-z0-9_]+$/, { message: 'It begins with pm_' });
    },
    {
      submission: submitTo((purchase: Purchase) => this.buy(purchase), { amount: 'credits' }),
    },
  );

  protected choose(credits: number): void {
    this.draft.update((purchase) => ({ ...purchase, credits }));
  }

  protected use(id: string): void {
    this.draft.update((purchase) => ({ ...purchase, payment_method_id: id }));
  }

  /** The bank settles in its own time; the webhook books the credits. */
  protected async look(): Promise<void> {
    const purchase: PurchaseView = await this.api.purchaseState(this.waitsFor() ?? '');
    if (purchase.status === 'succeeded') {
      this.notices.done(`${purchase.credits} credits are yours.`);
      this.bought.emit();
    } else if (purchase.status === 'failed' || purchase.status === 'canceled') {
      this.waitsFor.set(null);
      this.notices.done('The payment did not go through; nothing was charged.');
    } else {
      this.notices.done('The bank has not settled it yet.');
    }
  }

  private async buy({ credits, payment_method_id }: Purchase): Promise<void> {
    try {
      const key = this.keyFor(`${credits} ${payment_method_id}`);
      if (!this.needsMethod()) {
        location.assign((await this.api.checkOut(credits ?? 0, key)).checkout_url);
        return;
      }
      const result = await this.api.purchase(credits ?? 0, payment_method_id, key);
      this.attempt = null;
      if ('status' in result) {
        this.waitsFor.set(result.purchase_id);
        return;
      }
      this.notices.done(`${result.credits_added} credits are yours.`);
      this.bought.emit();
    } catch (error) {
      if (isOutcome(error)) this.attempt = null;
      throw error;
    }
  }

  private keyFor(purchase: string): string {
    if (this.attempt?.purchase !== purchase) this.attempt = { purchase, key: crypto.randomUUID() };
    return this.attempt.key;
  }
}

/** A refusal is an outcome; a lost answer, a server in trouble or "still running" leave it open. */
const isOutcome = (error: unknown): boolean =>
  error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 409;
