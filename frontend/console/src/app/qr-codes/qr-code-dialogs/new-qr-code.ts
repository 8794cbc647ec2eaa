import { Component, inject, linkedSignal, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { ChatbotField } from '../../chatbots/chatbot-field';
import { ChatbotsApi, ChatbotView } from '../../chatbots/chatbots-api';
import { HomeField } from '../../properties/home-field';
import { FormDialog } from '../../ui/forms/form-dialog';
import { SelectField } from '../../ui/forms/select-field';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { soldChoices } from '../sold-choices';
import { CreateSign, SignView, SignsApi } from '../signs-api';

/** What the new code is to begin with; '' is open. */
export interface NewCode {
  readonly botId: string;
  readonly propertyId: string;
}

interface Draft {
  bot_id: string;
  property_id: string;
  label: string;
  place: string;
  when_sold: string;
}

const blank = ({ botId, propertyId }: NewCode): Draft => ({
  bot_id: botId,
  property_id: propertyId,
  label: '',
  place: '',
  when_sold: 'answer',
});

@Component({
  selector: 'app-new-qr-code',
  imports: [FormDialog, ChatbotField, HomeField, MatDialogClose, RouterLink, SelectField, TextField],
  template: `
    <app-form-dialog heading="New sign" action="Create" [form]="form">
      @if (firstBots.items()?.length === 0) {
        <p class="hint">
          You have no chatbot yet; a code needs one to lead to.
          <a routerLink="/chatbots/new" mat-dialog-close>Create a chatbot</a>
        </p>
      }
      <app-chatbot-field [field]="form.bot_id" />
      <app-home-field
        hint="The conversation begins with it."
        [firstOf]="form.bot_id().value()"
        [field]="form.property_id"
      />
      <app-text-field
        label="Label"
        placeholder="Yard sign, front"
        hint="What your team calls it."
        [field]="form.label"
      />
      <app-text-field label="Place" placeholder="By the garage" [field]="form.place" />
      <app-select-field label="Once the home is sold" [choices]="soldChoices" [field]="form.when_sold" />
    </app-form-dialog>
  `,
  styles: '.hint { margin-bottom: 12px; }',
})
export class NewQrCode {
  private readonly api = inject(SignsApi);
  private readonly dialog = inject<MatDialogRef<NewQrCode, SignView>>(MatDialogRef);
  private readonly start = inject<NewCode>(MAT_DIALOG_DATA);
  protected readonly soldChoices = soldChoices;
  protected readonly firstBots = inject(ChatbotsApi).list(signal({ status: 'in_use' }), 2);

  /** Where there is but one chatbot, and it speaks for but one home, both are chosen already. */
  private readonly draft = linkedSignal<readonly ChatbotView[], Draft>({
    source: () => this.firstBots.items() ?? [],
    computation: (bots, previous) => {
      const draft = previous?.value ?? blank(this.start);
      if (draft.bot_id || bots.length !== 1) return draft;
      const [bot] = bots;
      const [home = ''] = bot?.property_ids.length === 1 ? bot.property_ids : [];
      return { ...draft, bot_id: bot?.bot_id ?? '', property_id: draft.property_id || home };
    },
  });
  protected readonly form = form(
    this.draft,
    (code) => {
      required(code.bot_id, { message: 'Which chatbot answers?' });
      maxLength(code.label, 120);
      maxLength(code.place, 200);
    },
    {
      submission: submitTo(async ({ property_id, when_sold, ...sign }: Draft) => {
        const whenSold = when_sold as NonNullable<CreateSign['when_sold']>;
        this.dialog.close(
          await this.api.create({ ...sign, when_sold: whenSold, property_id: property_id || null }),
        );
      }),
    },
  );
}
