import { Component, inject, signal } from '@angular/core';
import { form, maxLength } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { FormDialog } from '../../ui/forms/form-dialog';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { SignView, SignsApi } from '../signs-api';

@Component({
  selector: 'app-rename-qr-code',
  imports: [FormDialog, TextField],
  template: `
    <app-form-dialog heading="Rename" [form]="form">
      <app-text-field label="Label" [field]="form.label" />
    </app-form-dialog>
  `,
})
export class RenameQrCode {
  private readonly api = inject(SignsApi);
  private readonly dialog = inject<MatDialogRef<RenameQrCode, SignView>>(MatDialogRef);
  private readonly code = inject<SignView>(MAT_DIALOG_DATA);

  protected readonly form = form(signal({ label: this.code.label }), (code) => maxLength(code.label, 120), {
    submission: submitTo(async ({ label }: { label: string }) => {
      this.dialog.close(await this.api.change(this.code.sign_id, { label }));
    }),
  });
}
