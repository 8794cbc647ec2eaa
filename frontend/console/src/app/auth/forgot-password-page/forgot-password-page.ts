import { Component, inject, signal } from '@angular/core';
import { FormRoot, email, form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { FormError } from '../../ui/forms/form-error';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { AuthApi } from '../auth-api';
import { AuthFrame } from '../auth-frame/auth-frame';

@Component({
  selector: 'app-forgot-password-page',
  imports: [AuthFrame, FormRoot, TextField, FormError, SubmitButton, RouterLink],
  template: `
    @if (sentTo()) {
      <app-auth-frame
        heading="Look in your mail"
        [lead]="
          'If ' +
          sentTo() +
          ' has an account, a link to choose a new password is on its way. It works for one hour.'
        "
      >
        <p class="other"><a routerLink="/login">Back to sign in</a></p>
      </app-auth-frame>
    } @else {
      <app-auth-frame
        heading="Choose a new password"
        lead="Tell us your e-mail address and we send you a link."
      >
        <form [formRoot]="form">
          <app-form-error [form]="form" />
          <app-text-field label="E-mail" type="email" autocomplete="username" [field]="form.email" />
          <app-submit class="wide" [form]="form">Send the link</app-submit>
        </form>
        <p class="other"><a routerLink="/login">Back to sign in</a></p>
      </app-auth-frame>
    }
  `,
})
export class ForgotPasswordPage {
  private readonly api = inject(AuthApi);
  protected readonly sentTo = signal('');

  protected readonly form = form(
    signal({ email: '' }),
    (account) => {
      required(account.email);
      email(account.email);
    },
    {
      submission: submitTo(async (account: { email: string }) => {
        await this.api.forgotPassword(account.email);
        this.sentTo.set(account.email);
      }),
    },
  );
}
