import { Component, computed, inject, signal } from '@angular/core';
import { FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { ChatbotsApi } from '../../chatbots/chatbots-api';
import { PropertiesApi } from '../../properties/properties-api';
import { FormError } from '../../ui/forms/form-error';
import { SelectField } from '../../ui/forms/select-field';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { windowOf } from '../sign-windows';
import { SignView, SignsApi } from '../signs-api';

interface Draft {
  title: string;
  day: string;
  from: string;
  until: string;
  property_id: string;
  bot_id: string;
}

/** A time in which the sign shows something else; days and hours are those of this computer. */
@Component({
  selector: 'app-add-window',
  imports: [
    MatDialogTitle,
    MatDialogContent,
    MatDialogActions,
    MatDialogClose,
    MatButton,
    FormRoot,
    FormError,
    SelectField,
    TextField,
    SubmitButton,
  ],
  template: `
    <h2 matDialogTitle>Show something else for a while</h2>
    <form [formRoot]="form">
      <mat-dialog-content>
        <app-form-error [form]="form" />
        <app-text-field label="Occasion" placeholder="Open house" [field]="form.title" />
        <app-text-field label="Day" type="date" [field]="form.day" />
        <div class="fields">
          <app-text-field label="From" type="time" [field]="form.from" />
          <app-text-field label="Until" type="time" [field]="form.until" />
        </div>
        <app-select-field label="Home meanwhile" [choices]="homes()" [field]="form.property_id" />
        <app-select-field label="Chatbot meanwhile" [choices]="bots()" [field]="form.bot_id" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" matDialogClose>Cancel</button>
        <app-submit [form]="form">Add</app-submit>
      </mat-dialog-actions>
    </form>
  `,
  styles: 'mat-dialog-content { padding-top: 6px !important; }',
})
export class AddWindow {
  private readonly api = inject(SignsApi);
  private readonly dialog = inject<MatDialogRef<AddWindow, SignView>>(MatDialogRef);
  private readonly sign = inject<SignView>(MAT_DIALOG_DATA);
  private readonly listedBots = inject(ChatbotsApi).list();
  private readonly listedHomes = inject(PropertiesApi).list();

  protected readonly form = form(
    signal<Draft>({
      title: 'Open house',
      day: '',
      from: '13:00',
      until: '16:00',
      property_id: '',
      bot_id: '',
    }),
    (window) => {
      maxLength(window.title, 120);
      required(window.day, { message: 'On which day?' });
      required(window.from, { message: 'From when?' });
      required(window.until, { message: 'Until when?' });
    },
    {
      submission: submitTo(
        async (draft: Draft) => {
          const known = this.sign.schedule.map(windowOf);
          const at = (time: string) => new Date(`${draft.day}T${time}`);
          const [starts, ends] = [at(draft.from), at(draft.until)];
          this.dialog.close(
            await this.api.schedule(this.sign.sign_id, [
              ...known,
              {
                title: draft.title,
                starts_at: isoOf(starts),
                ends_at: isoOf(ends),
                property_id: draft.property_id || null,
                bot_id: draft.bot_id || null,
              },
            ]),
          );
        },
        {
          [`windows.${this.sign.schedule.length}.starts_at`]: 'from',
          [`windows.${this.sign.schedule.length}.ends_at`]: 'until',
          [`windows.${this.sign.schedule.length}.property_id`]: 'property_id',
        },
      ),
    },
  );

  protected readonly bots = computed(() => [
    { value: '', label: 'The sign’s own' },
    ...(this.listedBots.items() ?? [])
      .filter(({ status }) => status !== 'archived')
      .map(({ bot_id, name }) => ({ value: bot_id, label: name })),
  ]);
  protected readonly homes = computed(() => [
    { value: '', label: 'The sign’s own' },
    ...(this.listedHomes.items() ?? []).map(({ property_id, address, city }) => ({
      value: property_id,
      label: `${address}, ${city}`,
    })),
  ]);
}

/** What is no moment goes to the server as it is, which says so at the field. */
const isoOf = (moment: Date): string => (Number.isNaN(moment.getTime()) ? '' : moment.toISOString());
