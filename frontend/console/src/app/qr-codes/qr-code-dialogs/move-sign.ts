import { Component, inject, signal } from '@angular/core';
import { form, maxLength } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { ChatbotField } from '../../chatbots/chatbot-field';
import { HomeField } from '../../properties/home-field';
import { FormDialog } from '../../ui/forms/form-dialog';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { SignView, SignsApi } from '../signs-api';

interface Draft {
  property_id: string;
  bot_id: string;
  place: string;
  note: string;
}

/** Takes a sign to another home; what is printed stays. */
@Component({
  selector: 'app-move-sign',
  imports: [FormDialog, ChatbotField, HomeField, TextField],
  template: `
    <app-form-dialog heading="Move “{{ sign.label || 'this sign' }}”" action="Move" [form]="form">
      <p class="hint">The printed code stays the same. From now on it leads here:</p>
      <app-home-field [firstOf]="form.bot_id().value()" [field]="form.property_id" />
      <app-chatbot-field [field]="form.bot_id" />
      <app-text-field label="Place" placeholder="By the garage" [field]="form.place" />
      <app-text-field label="Why" hint="For the history; may stay empty." [field]="form.note" />
    </app-form-dialog>
  `,
  styles: '.hint { margin-bottom: 16px; }',
})
export class MoveSignDialog {
  private readonly api = inject(SignsApi);
  private readonly dialog = inject<MatDialogRef<MoveSignDialog, SignView>>(MatDialogRef);
  protected readonly sign = inject<SignView>(MAT_DIALOG_DATA);

  protected readonly form = form(
    signal<Draft>({
      property_id: this.sign.property_id ?? '',
      bot_id: this.sign.bot_id,
      place: this.sign.place,
      note: '',
    }),
    (to) => {
      maxLength(to.place, 200);
      maxLength(to.note, 300);
    },
    {
      submission: submitTo(async ({ property_id, ...to }: Draft) => {
        // A chatbot that is gone stays where it is: only another one is sent.
        const { bot_id, ...rest } = to;
        const change = { ...rest, property_id: property_id || null };
        this.dialog.close(
          await this.api.move(
            this.sign.sign_id,
            bot_id === this.sign.bot_id ? change : { ...change, bot_id },
          ),
        );
      }),
    },
  );
}
