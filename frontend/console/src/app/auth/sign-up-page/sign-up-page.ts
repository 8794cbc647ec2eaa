import { Component, inject, signal } from '@angular/core';
import { FormRoot, email, form, maxLength, minLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { FormError } from '../../ui/forms/form-error';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { AuthApi, Register } from '../auth-api';
import { AuthFrame } from '../auth-frame/auth-frame';
import { PASSWORD_HINT, PASSWORD_MIN } from '../password-rule';

@Component({
  selector: 'app-sign-up-page',
  imports: [AuthFrame, FormRoot, TextField, FormError, SubmitButton, RouterLink],
  templateUrl: './sign-up-page.html',
})
export class SignUpPage {
  private readonly api = inject(AuthApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly passwordHint = PASSWORD_HINT;
  protected readonly form = form(
    signal<Register>({ first_name: '', last_name: '', email: '', password: '', org_name: '' }),
    (wish) => {
      required(wish.org_name, { message: 'The name your clients know you by.' });
      maxLength(wish.org_name, 160);
      required(wish.first_name);
      required(wish.last_name);
      required(wish.email);
      email(wish.email);
      required(wish.password);
      minLength(wish.password, PASSWORD_MIN);
    },
    {
      submission: submitTo(async (wish: Register) => {
        await this.api.register(wish);
        await this.session.signIn(wish.email, wish.password);
        await this.router.navigateByUrl('/');
      }),
    },
  );
}
