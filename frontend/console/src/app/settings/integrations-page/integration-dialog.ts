import { Component, inject, signal } from '@angular/core';
import { applyEach, form, required } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { FormDialog } from '../../ui/forms/form-dialog';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { IntegrationView, IntegrationsApi } from '../integrations-api';

/** The keys of one service. A field left empty keeps the value it has. */
@Component({
  selector: 'app-integration-dialog',
  imports: [FormDialog, TextField],
  template: `
    <app-form-dialog [heading]="service.label" [form]="form">
      @for (field of service.fields; track field.name) {
        <app-text-field
          [label]="field.label + (field.required ? '' : ' (optional)')"
          [type]="field.secret ? 'password' : 'text'"
          [hint]="isKept ? 'Empty: stays as it is.' : ''"
          autocomplete="off"
          [field]="form[$index]!.value"
        />
      }
    </app-form-dialog>
  `,
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
