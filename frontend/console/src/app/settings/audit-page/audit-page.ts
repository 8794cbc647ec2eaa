import { DatePipe } from '@angular/common';
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { LoadMore } from '../../ui/load-more';
import { Skeleton } from '../../ui/skeleton';
import { AuditApi } from '../audit-api';

const actors: Readonly<Record<string, string>> = { api_key: 'API key', system: 'System', visitor: 'Visitor' };

/** Who changed what, newest first. */
@Component({
  selector: 'app-audit-page',
  imports: [Empty, Failed, LoadMore, Skeleton, RouterLink, DatePipe],
  template: `
    <p class="muted intro">
      Every change, by whom and when. Entries cannot be edited. Mails that were not sent are in the
      <a routerLink="/settings/outbox">outbox</a>.
    </p>
    @if (entries.error()) {
      <app-failed [error]="entries.error()" (retry)="entries.reload()" />
    } @else if (!entries.items()) {
      <app-skeleton [count]="6" />
    } @else if (entries.items()?.length === 0) {
      <app-empty
        icon="history"
        heading="Nothing changed yet"
        text="From the first change on, everything stands here."
      />
    } @else {
      <div class="card flush">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">Fields</th>
            </tr>
          </thead>
          <tbody>
            @for (entry of entries.items(); track entry.audit_id) {
              <tr>
                <td data-label="When" class="when">{{ entry.created_at | date: 'MMM d, y, h:mm a' }}</td>
                <td data-label="Who">{{ entry.actor_name || actorOf(entry.actor) }}</td>
                <td class="lead">{{ words(entry.action) }}</td>
                <td data-label="Fields" class="small muted">{{ entry.summary }}</td>
              </tr>
            }
          </tbody>
        </table>
        <app-load-more [list]="entries" />
      </div>
    }
  `,
  styles: '.intro { margin-bottom: 16px; } .when { white-space: nowrap; } .lead { font-weight: 500; }',
})
export class AuditPage {
  protected readonly entries = inject(AuditApi).entries();
  protected readonly actorOf = (actor: string): string => actors[actor] ?? actor;

  /** `Chatbots_create` → "Chatbots: create" */
  protected readonly words = (action: string): string =>
    action
      .replace('_', ': ')
      .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}
