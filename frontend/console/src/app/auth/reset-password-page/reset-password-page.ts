import { Component, inject, input, signal } from '@angular/core';
import { FormRoot, form, minLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { FormError } from '../../ui/forms/form-error';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { Notices } from '../../ui/notices';
import { AuthApi } from '../auth-api';
import { AuthFrame } from '../auth-frame/auth-frame';
import { PASSWORD_HINT, PASSWORD_MIN } from '../password-rule';

@Component({
  selector: 'app-reset-password-page',
  imports: [AuthFrame, FormRoot, TextField, FormError, SubmitButton, RouterLink],
  template: `
    @if (token()) {
      <app-auth-frame heading="Choose a new password" lead="You will be signed out everywhere else.">
        <form [formRoot]="form">
          <app-form-error [form]="form" />
          <app-text-field
            label="New password"
            type="password"
            autocomplete="new-password"
            [hint]="hint"
            [field]="form.password"
          />
          <app-submit class="wide" [form]="form">Save password</app-submit>
        </form>
      </app-auth-frame>
    } @else {
      <app-auth-frame
        heading="This link is not complete"
        lead="Open it from the mail again, or ask for a new one."
      >
        <p class="other"><a routerLink="/forgot-password">Ask for a new link</a></p>
      </app-auth-frame>
    }
  `,
})
export class ResetPasswordPage {
  /** From the link in the mail. */
  readonly token = input<string>();

  private readonly api = inject(AuthApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  protected readonly hint = PASSWORD_HINT;

  protected readonly form = form(
    signal({ password: '' }),
    (wish) => {
      required(wish.password);
      minLength(wish.password, PASSWORD_MIN);
    },
    {
      submission: submitTo(async (wish: { password: string }) => {
        await this.api.resetPassword(this.token() ?? '', wish.password);
        this.notices.done('Your new password is saved.');
        await this.router.navigateByUrl('/login');
      }),
    },
  );
}
