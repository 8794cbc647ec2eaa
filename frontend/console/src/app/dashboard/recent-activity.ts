import { Component, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { AnalyticsApi } from '../analytics/analytics-api';
import { AgoPipe } from '../ui/ago.pipe';
import { detailOf, iconOf, linkOf } from './activity-words';
import { Waiting } from '../ui/waiting';

@Component({
  selector: 'app-recent-activity',
  imports: [Waiting, MatIcon, RouterLink, AgoPipe],
  template: `
    <h2 class="subtitle">Recent activity</h2>
    @if (!activity.hasValue()) {
      <app-waiting [for]="activity" [count]="4" />
    } @else {
      <ol>
        @for (entry of activity.value(); track entry.activity_id) {
          <li>
            <a [routerLink]="linkOf(entry)">
              <span class="mark"><mat-icon [svgIcon]="iconOf(entry)" /></span>
              <span class="grow">
                <span class="what clip">{{ entry.title }}</span>
                @if (detailOf(entry); as detail) {
                  <span class="label clip">{{ detail }}</span>
                }
              </span>
              <time class="label" [attr.datetime]="entry.created_at">{{ entry.created_at | ago }}</time>
            </a>
          </li>
        } @empty {
          <li class="muted none">What happens in your organization appears here.</li>
        }
      </ol>
    }
  `,
  styles: `
    ol {
      margin: 10px -10px -8px;
    }
    a {
      display: flex;
      align-items: center;
      gap: 14px;
      padding: 9px 10px;
      border-radius: 8px;
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      background: var(--mat-sys-surface-container);
    }
    .mark {
      display: grid;
      place-items: center;
      flex: none;
      width: 36px;
      height: 36px;
      border-radius: 50%;
      background: var(--mat-sys-surface-container);
      color: var(--mat-sys-on-surface-variant);
    }
    .mat-icon {
      width: 20px;
      height: 20px;
    }
    .grow {
      display: grid;
      min-width: 0;
    }
    .what {
      font-weight: 500;
    }
    time {
      white-space: nowrap;
    }
    .none {
      padding: 8px 10px;
    }
  `,
  host: { class: 'card', style: 'display: block' },
})
export class RecentActivity {
  protected readonly activity = inject(AnalyticsApi).activity(8);

  protected readonly iconOf = iconOf;
  protected readonly linkOf = linkOf;
  protected readonly detailOf = detailOf;
}
