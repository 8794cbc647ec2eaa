import { Component, inject, signal } from '@angular/core';
import { FormRoot, applyEach, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { FormError } from '../../ui/forms/form-error';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { IntegrationView, IntegrationsApi } from '../integrations-api';

/** The keys of one service. A field left empty keeps the value it has. */
@Component({
  selector: 'app-integration-dialog',
  imports: [
    MatDialogTitle,
    MatDialogContent,
    MatDialogActions,
    MatDialogClose,
    MatButton,
    FormRoot,
    FormError,
    TextField,
    SubmitButton,
  ],
  template: `
    <h2 matDialogTitle>{{ service.label }}</h2>
    <form [formRoot]="form">
      <mat-dialog-content>
        <app-form-error [form]="form" />
        @for (field of service.fields; track field.name) {
          <app-text-field
            [label]="field.label + (field.required ? '' : ' (optional)')"
            [type]="field.secret ? 'password' : 'text'"
            [hint]="isKept ? 'Empty: stays as it is.' : ''"
            autocomplete="off"
            [field]="form[$index]!.value"
          />
        }
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" matDialogClose>Cancel</button>
        <app-submit [form]="form">Save</app-submit>
      </mat-dialog-actions>
    </form>
  `,
  styles: 'mat-dialog-content { padding-top: 6px !important; }',
})
export class IntegrationDialog {
  private readonly api = inject(IntegrationsApi);
  private readonly dialog = inject<MatDialogRef<IntegrationDialog, IntegrationView>>(MatDialogRef);
  protected readonly service = inject<IntegrationView>(MAT_DIALOG_DATA);
  protected readonly isKept = this.service.source === 'organization';

  protected readonly form = form(
    signal(this.service.fields.map(({ name }) => ({ name, value: '' }))),
    (fields) => {
      if (this.isKept) return;
      applyEach(fields, (field) => {
        required(field.value, { when: ({ valueOf }) => this.isRequired(valueOf(field.name)) });
      });
    },
    {
      submission: submitTo(
        async (fields: { name: string; value: string }[]) => {
          const values = Object.fromEntries(
            fields.filter(({ value }) => value.trim()).map(({ name, value }) => [name, value.trim()]),
          );
          this.dialog.close(await this.api.set(this.service.service, values));
        },
        Object.fromEntries(
          this.service.fields.map(({ name }, index) => [`values.${name}`, `${index}.value`]),
        ),
      ),
    },
  );

  private isRequired(name: string): boolean {
    return this.service.fields.some((field) => field.name === name && field.required);
  }
}
