import { DatePipe } from '@angular/common';
import { Component, input } from '@angular/core';
import type { PagedList } from '../../api/paged-list';
import { Failed } from '../../ui/failed';
import { LoadMore } from '../../ui/load-more';
import type { SignMoveView } from '../signs-api';

/** Where a sign has been, the newest move first. */
@Component({
  selector: 'app-sign-history',
  imports: [Failed, LoadMore, DatePipe],
  template: `
    <h2 class="subtitle">History</h2>
    @if (moves().error()) {
      <app-failed [error]="moves().error()" (retry)="moves().reload()" />
    }
    <ol>
      @for (move of moves().items(); track move.move_id) {
        <li>
          <time [attr.datetime]="move.created_at">{{ move.created_at | date: 'MMM d, y, h:mm a' }}</time>
          @if (move.from_address !== move.to_address) {
            <p>
              <span class="muted">{{ move.from_address || 'No particular home' }} →</span>
              {{ move.to_address || 'No particular home' }}
            </p>
          }
          @if (move.from_bot !== move.to_bot) {
            <p>
              <span class="muted">{{ move.from_bot }} →</span> {{ move.to_bot }}
            </p>
          }
          @if (move.from_place !== move.to_place) {
            <p>
              <span class="muted">{{ move.from_place || 'No place' }} →</span>
              {{ move.to_place || 'No place' }}
            </p>
          }
          <p class="small muted">Moved by {{ move.moved_by }}{{ move.note ? ': ' + move.note : '' }}</p>
        </li>
      }
      <li>
        <time [attr.datetime]="since()">{{ since() | date: 'MMM d, y' }}</time>
        <p class="muted">Made</p>
      </li>
    </ol>
    <app-load-more [list]="moves()" />
  `,
  styles: `
    ol {
      display: grid;
      gap: 14px;
      margin-top: 12px;
      padding-inline-start: 16px;
      border-inline-start: 2px solid var(--mat-sys-outline-variant);
    }
    time {
      font-size: 12.5px;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  host: { class: 'card' },
})
export class SignHistory {
  readonly moves = input.required<PagedList<SignMoveView>>();
  readonly since = input.required<string>();
}
