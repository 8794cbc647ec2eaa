import { Component, inject, signal } from '@angular/core';
import { FormRoot, form, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { PASSWORD_HINT, PASSWORD_MIN } from '../../auth/password-rule';
import { AgoPipe } from '../../ui/ago.pipe';
import { Failed } from '../../ui/failed';
import { FormError } from '../../ui/forms/form-error';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { Notices } from '../../ui/notices';
import { Skeleton } from '../../ui/skeleton';
import { Status } from '../../ui/status';
import { SecurityApi, SessionView } from '../security-api';
import { deviceName } from './device-name';

interface Change {
  current_password: string;
  new_password: string;
}

@Component({
  selector: 'app-security-page',
  imports: [
    FormRoot,
    FormError,
    TextField,
    SubmitButton,
    Status,
    Failed,
    Skeleton,
    MatButton,
    MatIcon,
    AgoPipe,
  ],
  templateUrl: './security-page.html',
  styleUrl: './security-page.scss',
})
export class SecurityPage {
  private readonly api = inject(SecurityApi);
  private readonly notices = inject(Notices);
  protected readonly sessions = this.api.sessions();
  protected readonly deviceName = deviceName;
  protected readonly hint = PASSWORD_HINT;

  protected readonly form = form(
    signal<Change>({ current_password: '', new_password: '' }),
    (change) => {
      required(change.current_password);
      required(change.new_password);
      minLength(change.new_password, PASSWORD_MIN);
    },
    {
      submission: submitTo(async ({ current_password, new_password }: Change) => {
        await this.api.changePassword(current_password, new_password);
        this.form().reset({ current_password: '', new_password: '' });
        this.sessions.reload();
        this.notices.done('Your new password is saved. Other devices are signed out.');
      }),
    },
  );

  protected async end(session: SessionView): Promise<void> {
    await this.api.endSession(session.session_id);
    this.sessions.update((sessions) => sessions?.filter((known) => known.session_id !== session.session_id));
    this.notices.done(`${deviceName(session.user_agent)} is signed out.`);
  }
}
