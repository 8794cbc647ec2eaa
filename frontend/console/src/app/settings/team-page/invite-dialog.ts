import { Component, inject, signal } from '@angular/core';
import { email, form, required } from '@angular/forms/signals';
import { MatDialogRef } from '@angular/material/dialog';
import { FormDialog } from '../../ui/forms/form-dialog';
import { SelectField } from '../../ui/forms/select-field';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { InvitationView, Invite, OrganizationApi } from '../organization-api';

@Component({
  selector: 'app-invite-dialog',
  imports: [FormDialog, TextField, SelectField],
  template: `
    <app-form-dialog heading="Invite to the team" action="Send invitation" [form]="form">
      <app-text-field
        label="E-mail"
        type="email"
        hint="The invitation is sent here, with a link to choose a password."
        [field]="form.email"
      />
      <app-select-field label="Role" [choices]="roles" [field]="form.role" />
    </app-form-dialog>
  `,
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
