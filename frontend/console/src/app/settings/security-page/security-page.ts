import { Component, inject, signal } from '@angular/core';
import { FormRoot, form, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { PASSWORD_HINT, PASSWORD_MIN } from '../../auth/password-rule';
import { AgoPipe } from '../../ui/ago.pipe';
import { FormError } from '../../ui/forms/form-error';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { Notices } from '../../ui/notices';
import { Status } from '../../ui/status';
import { SectionHeader } from '../section-header';
import { deviceName, isHandheld } from './device-name';
import { ChangePassword, SecurityApi, SessionView } from '../security-api';
import { Waiting } from '../../ui/waiting';

/** One's own password, and where one is signed in. */
@Component({
  selector: 'app-security-page',
  imports: [
    Waiting,
    SectionHeader,
    FormRoot,
    FormError,
    TextField,
    SubmitButton,
    Status,
    MatButton,
    MatIcon,
    AgoPipe,
  ],
  templateUrl: './security-page.html',
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: 16px;
      padding: 12px 16px;
    }
    li + li {
      border-top: var(--app-hairline);
    }
    .mat-icon {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class SecurityPage {
  private readonly api = inject(SecurityApi);
  private readonly notices = inject(Notices);

  protected readonly hint = PASSWORD_HINT;
  protected readonly deviceName = deviceName;
  protected readonly isHandheld = isHandheld;
  protected readonly sessions = this.api.sessions();

  private readonly wish = signal<ChangePassword>({ current_password: '', new_password: '' });
  protected readonly form = form(
    this.wish,
    (wish) => {
      required(wish.current_password);
      required(wish.new_password);
      minLength(wish.new_password, PASSWORD_MIN);
    },
    {
      submission: submitTo(async (wish: ChangePassword) => {
        const { message } = await this.api.changePassword(wish);
        this.wish.set({ current_password: '', new_password: '' });
        this.form().reset();
        this.sessions.reload();
        this.notices.done(message);
      }),
    },
  );

  protected async end(session: SessionView): Promise<void> {
    await this.api.endSession(session.session_id);
    this.sessions.update((sessions) => sessions?.filter((known) => known.session_id !== session.session_id));
    this.notices.done('That session has ended.');
  }
}
