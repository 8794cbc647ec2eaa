import { Component, inject, input, signal } from '@angular/core';
import { FormRoot, email, form, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { FormError } from '../../ui/forms/form-error';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { AuthFrame } from '../auth-frame/auth-frame';

@Component({
  selector: 'app-login-page',
  imports: [AuthFrame, FormRoot, TextField, FormError, SubmitButton, RouterLink],
  templateUrl: './login-page.html',
})
export class LoginPage {
  /** Where to go afterwards; only paths of the console. */
  readonly return = input<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly form = form(
    signal({ email: '', password: '' }),
    (account) => {
      required(account.email, { message: 'Your e-mail address, please.' });
      email(account.email);
      required(account.password, { message: 'Your password, please.' });
    },
    {
      submission: submitTo(async (account: { email: string; password: string }) => {
        await this.session.signIn(account.email, account.password);
        const path = this.return() ?? '/';
        await this.router.navigateByUrl(path.startsWith('/') && !path.startsWith('//') ? path : '/');
      }),
    },
  );
}
