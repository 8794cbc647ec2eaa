import { Component, inject, input, signal } from '@angular/core';
import { FormRoot, form, minLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { FormError } from '../../ui/forms/form-error';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { AcceptInvitation, AuthApi } from '../auth-api';
import { AuthFrame } from '../auth-frame/auth-frame';
import { PASSWORD_HINT, PASSWORD_MIN } from '../password-rule';

@Component({
  selector: 'app-accept-invitation-page',
  imports: [AuthFrame, FormRoot, TextField, FormError, SubmitButton, RouterLink],
  templateUrl: './accept-invitation-page.html',
})
export class AcceptInvitationPage {
  readonly token = input.required<string>();

  private readonly api = inject(AuthApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly passwordHint = PASSWORD_HINT;
  protected readonly invitation = this.api.invitation(this.token);
  protected readonly form = form(
    signal<AcceptInvitation>({ first_name: '', last_name: '', password: '' }),
    (person) => {
      required(person.first_name);
      required(person.last_name);
      required(person.password);
      minLength(person.password, PASSWORD_MIN);
    },
    {
      submission: submitTo(async (person: AcceptInvitation) => {
        await this.api.acceptInvitation(this.token(), person);
        await this.session.signIn(this.invitation.value()?.email ?? '', person.password);
        await this.router.navigateByUrl('/');
      }),
    },
  );
}
