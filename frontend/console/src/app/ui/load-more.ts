import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PagedList } from '../api/paged-list';

/** The rest of a list that came in pages. */
@Component({
  selector: 'app-load-more',
  imports: [MatButton],
  template: `
    @if (list().hasMore()) {
      <button matButton="outlined" type="button" [disabled]="list().isLoadingMore()" (click)="list().more()">
        {{ list().isLoadingMore() ? 'Loading…' : 'Load more' }}
      </button>
    }
  `,
  styles: ':host { display: flex; justify-content: center; } button { margin: 16px; }',
})
export class LoadMore {
  readonly list = input.required<Pick<PagedList<unknown>, 'hasMore' | 'isLoadingMore' | 'more'>>();
}
