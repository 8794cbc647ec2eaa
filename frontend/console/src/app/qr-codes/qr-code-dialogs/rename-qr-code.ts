import { Component, inject, signal } from '@angular/core';
import { FormRoot, form, maxLength } from '@angular/forms/signals';
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
import { SignView, SignsApi } from '../signs-api';

@Component({
  selector: 'app-rename-qr-code',
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
    <h2 matDialogTitle>Rename</h2>
    <form [formRoot]="form">
      <mat-dialog-content>
        <app-form-error [form]="form" />
        <app-text-field label="Label" [field]="form.label" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" matDialogClose>Cancel</button>
        <app-submit [form]="form">Save</app-submit>
      </mat-dialog-actions>
    </form>
  `,
  styles: 'mat-dialog-content { padding-top: 6px !important; }',
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
