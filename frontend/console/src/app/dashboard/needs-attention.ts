import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { AnalyticsOverview } from '../analytics/analytics-api';
import { LiveInbox } from '../conversations/live-inbox';

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

/** What somebody should do today; nothing is a good answer too. */
@Component({
  selector: 'app-needs-attention',
  imports: [MatIcon, RouterLink],
  template: `
    <h2 class="subtitle">Needs you</h2>
    @if (items().length > 0) {
      <ul>
        @for (item of items(); track item.text) {
          <li>
            <a [routerLink]="item.link" [queryParams]="item.query">
              <span class="dot" [class.urgent]="item.urgent"></span>
              <span class="grow">{{ item.text }}</span>
              <mat-icon svgIcon="chevron_right" />
            </a>
          </li>
        }
      </ul>
    } @else {
      <p class="muted calm"><mat-icon svgIcon="check_circle" />Nothing waits for you.</p>
    }
  `,
  styles: `
    ul {
      margin: 10px -10px -6px;
    }
    a {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 11px 10px;
      border-radius: 8px;
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      background: var(--mat-sys-surface-container);
    }
    .dot {
      flex: none;
      width: 8px;
      height: 8px;
      border-radius: 50%;
      background: var(--mat-sys-tertiary);
    }
    .urgent {
      background: var(--mat-sys-error);
    }
    .mat-icon {
      width: 20px;
      height: 20px;
      color: var(--mat-sys-on-surface-variant);
    }
    .calm {
      display: flex;
      gap: 10px;
      align-items: center;
      margin-top: 14px;
    }
    .calm .mat-icon {
      color: var(--app-good);
    }
  `,
  host: { class: 'card', style: 'display: block' },
})
export class NeedsAttention {
  private readonly live = inject(LiveInbox);
  readonly needs = input.required<AnalyticsOverview['needs_attention']>();

  protected readonly items = computed(() => {
    const { waiting, missed, unread } = this.live.attention();
    const { new_leads, open_gaps, failed_training, low_credits } = this.needs();
    return [
      {
        count: waiting,
        text: counted(waiting, 'visitor waits for a person', 'visitors wait for a person'),
        link: '/conversations',
        query: {},
        urgent: true,
      },
      {
        count: missed + unread,
        text: counted(missed + unread, 'conversation to answer', 'conversations to answer'),
        link: '/conversations',
        query: {},
        urgent: true,
      },
      {
        count: new_leads,
        text: counted(new_leads, 'new lead to call', 'new leads to call'),
        link: '/leads',
        query: { status: 'new' },
        urgent: true,
      },
      {
        count: failed_training,
        text: counted(failed_training, 'source could not be read', 'sources could not be read'),
        link: '/training',
        query: { status: 'failed' },
        urgent: true,
      },
      {
        count: open_gaps,
        text: counted(open_gaps, 'question waits for your answer', 'questions wait for your answer'),
        link: '/questions',
        query: {},
        urgent: false,
      },
      {
        count: Number(low_credits),
        text: 'Credits are running low',
        link: '/credits',
        query: {},
        urgent: false,
      },
    ].filter((item) => item.count > 0);
  });
}
