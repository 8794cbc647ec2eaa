import { Component, inject, signal } from '@angular/core';
import { FormRoot, email, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { FormError } from '../../ui/forms/form-error';
import { SelectField } from '../../ui/forms/select-field';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { InvitationView, Invite, OrganizationApi } from '../organization-api';

@Component({
  selector: 'app-invite-dialog',
  imports: [
    MatDialogTitle,
    MatDialogContent,
    MatDialogActions,
    MatDialogClose,
    MatButton,
    FormRoot,
    FormError,
    TextField,
    SelectField,
    SubmitButton,
  ],
  template: `
    <h2 matDialogTitle>Invite to the team</h2>
    <form [formRoot]="form">
      <mat-dialog-content>
        <app-form-error [form]="form" />
        <app-text-field
          label="E-mail"
          type="email"
          hint="The invitation is sent here, with a link to choose a password."
          [field]="form.email"
        />
        <app-select-field label="Role" [choices]="roles" [field]="form.role" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" matDialogClose>Cancel</button>
        <app-submit [form]="form">Send invitation</app-submit>
      </mat-dialog-actions>
    </form>
  `,
  styles: 'mat-dialog-content { padding-top: 6px !important; }',
})
export class InviteDialog {
  private readonly api = inject(OrganizationApi);
  private readonly dialog = inject<MatDialogRef<InviteDialog, InvitationView>>(MatDialogRef);

  protected readonly roles = [
    { value: 'agent', label: 'Agent: homes, chatbots, conversations, leads' },
    { value: 'admin', label: 'Admin: also billing, team and settings' },
  ];
  protected readonly form = form(
    signal({ email: '', role: 'agent' }),
    (invitation) => {
      required(invitation.email);
      email(invitation.email);
    },
    {
      submission: submitTo(async ({ email, role }: { email: string; role: string }) => {
        this.dialog.close(await this.api.invite({ email, role: role as Invite['role'] }));
      }),
    },
  );
}
