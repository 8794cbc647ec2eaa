import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { CreditsApi } from '../credits/credits-api';
import { PropertiesApi } from '../properties/properties-api';
import { FormError } from '../ui/forms/form-error';
import { SubmitButton } from '../ui/forms/submit-button';
import { submitTo } from '../ui/forms/submit-to';
import { TextField } from '../ui/forms/text-field';
import { Notices } from '../ui/notices';
import { PageHeader } from '../ui/page-header';
import { ListingPicker } from './chatbot-editor/listing-picker';
import { ChatbotsApi } from './chatbots-api';

/** Only what is needed to begin; the rest is done in the editor, with the preview beside it. */
@Component({
  selector: 'app-new-chatbot-page',
  imports: [PageHeader, FormRoot, TextField, FormError, SubmitButton, ListingPicker, MatButton, RouterLink],
  template: `
    <app-page-header
      heading="New chatbot"
      lead="A name is enough to begin. Voice and knowledge come next, with a live preview beside them."
      backTo="/chatbots"
      backLabel="Chatbots"
    />
    <form class="card" [formRoot]="form">
      <app-form-error [form]="form" />
      <app-text-field label="Name" hint="Visitors see it above the conversation." [field]="form.name" />
      <app-text-field
        label="Description (optional)"
        hint="For your team; visitors do not see it."
        [rows]="2"
        [field]="form.description"
      />
      @if (first.items()?.length) {
        <h2 class="subtitle">Homes it speaks for</h2>
        <app-listing-picker [(chosen)]="homes" />
      }
      <div class="row">
        <app-submit [form]="form">Create chatbot</app-submit>
        <a matButton routerLink="/chatbots">Cancel</a>
        @if (price() !== null) {
          <span class="label push">{{ price() }} credits</span>
        }
      </div>
    </form>
  `,
  styles: 'form { max-width: 640px; padding: 24px; } h2 { margin: 8px 0 4px; } .row { margin-top: 20px; }',
})
export class NewChatbotPage {
  private readonly api = inject(ChatbotsApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly prices = inject(CreditsApi).prices();
  protected readonly first = inject(PropertiesApi).list(signal({}), 2);
  /** The only home of a brokerage is meant. */
  private readonly only = computed(() => {
    const ids = (this.first.items() ?? []).map(({ property_id }) => property_id);
    return ids.length === 1 ? ids : [];
  });
  protected readonly homes = linkedSignal(() => this.only());

  protected price(): number | null {
    if (!this.prices.hasValue()) return null;
    return this.prices.value().prices.find(({ kind }) => kind === 'chatbot')?.credits ?? null;
  }

  protected readonly form = form(
    signal({ name: '', description: '' }),
    (wish) => {
      required(wish.name, { message: 'How shall visitors call it?' });
      maxLength(wish.name, 80);
      maxLength(wish.description, 2000);
    },
    {
      submission: submitTo(async (wish: { name: string; description: string }) => {
        const { chatbot, credits_used } = await this.api.create({ ...wish, property_ids: this.homes() });
        this.notices.done(`“${chatbot.name}” is ready. ${credits_used} credits used.`);
        await this.router.navigate(['/chatbots', chatbot.bot_id]);
      }),
    },
  );
}
