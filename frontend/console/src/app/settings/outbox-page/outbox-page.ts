import { Component, computed, inject } from '@angular/core';
import { ApiError } from '../../api/api-error';
import { AgoPipe } from '../../ui/ago.pipe';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Skeleton } from '../../ui/skeleton';
import { AuditApi } from '../audit-api';

/** For development and trials: the mails that would have been sent. */
@Component({
  selector: 'app-outbox-page',
  imports: [Empty, Failed, Skeleton, AgoPipe],
  template: `
    @if (isSending()) {
      <app-empty
        icon="mail"
        heading="Mails are really sent"
        text="This server has a mail server, so there is no outbox to look into."
      />
    } @else if (mails.error()) {
      <app-failed [error]="mails.error()" (retry)="mails.reload()" />
    } @else if (!mails.hasValue()) {
      <app-skeleton [count]="4" />
    } @else if (mails.value().length === 0) {
      <app-empty
        icon="mail"
        heading="No mail yet"
        text="This server has no mail server. What it would have sent appears here."
      />
    } @else {
      <ul class="card flush">
        @for (mail of mails.value(); track mail.mail_id) {
          <li>
            <details>
              <summary>
                <b class="grow clip">{{ mail.subject }}</b><span class="label">{{ mail.to }}</span
                ><time class="label">{{ mail.created_at | ago }}</time>
              </summary>
              <pre>{{ mail.text }}</pre>
            </details>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    li + li {
      border-top: var(--app-hairline);
    }
    summary {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      padding: 14px 18px;
      cursor: pointer;
    }
    b {
      font-weight: 550;
      flex-basis: 240px;
    }
    pre {
      margin: 0;
      padding: 0 18px 18px;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      font: inherit;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class OutboxPage {
  protected readonly mails = inject(AuditApi).outbox();
  protected readonly isSending = computed(() => {
    const cause = this.mails.error()?.cause ?? this.mails.error();
    return cause instanceof ApiError && cause.status === 404;
  });
}
