import { Component, computed, inject } from '@angular/core';
import { ApiError } from '../../api/api-error';
import { AgoPipe } from '../../ui/ago.pipe';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Skeleton } from '../../ui/skeleton';
import { AuditApi } from '../audit-api';
import { SectionHeader } from '../section-header';

/** For development and trials: the mails that would have been sent. */
@Component({
  selector: 'app-outbox-page',
  imports: [SectionHeader, Empty, Failed, Skeleton, AgoPipe],
  template: `
    <app-section-header
      heading="Outbox"
      lead="This server has no mail server yet. What it would have sent stands here, with working links."
    />
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
      <app-empty icon="mail" heading="No mail yet" text="The next invitation or new lead appears here." />
    } @else {
      <ul class="card flush">
        @for (mail of mails.value(); track mail.mail_id) {
          <li>
            <details>
              <summary>
                <b>{{ mail.subject }}</b>
                <span class="label clip">{{ mail.to }}</span>
                <time class="label" [attr.datetime]="mail.created_at">{{ mail.created_at | ago }}</time>
              </summary>
              <p>
                @for (part of partsOf(mail.text); track $index) {
                  @if (part.isLink) {
                    <a [href]="part.text">{{ part.text }}</a>
                  } @else {
                    {{ part.text }}
                  }
                }
              </p>
            </details>
          </li>
        }
      </ul>
    }
  `,
  preserveWhitespaces: false,
  styles: `
    li + li {
      border-top: var(--app-hairline);
    }
    summary {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 16px;
      padding: 12px 18px;
      cursor: pointer;
    }
    summary:hover {
      background: var(--mat-sys-surface-container);
    }
    b {
      font-weight: 550;
    }
    summary .clip {
      grid-row: 2;
    }
    p {
      padding: 4px 18px 18px;
      max-width: 70ch;
      white-space: pre-line;
      overflow-wrap: anywhere;
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

  protected partsOf(text: string): { text: string; isLink: boolean }[] {
    return text.split(/(https?:\/\/\S+)/).map((part, index) => ({ text: part, isLink: index % 2 === 1 }));
  }
}
