import { Component, computed, debounced, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { AgoPipe } from '../../ui/ago.pipe';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { FilterChips } from '../../ui/filter-chips';
import { LoadMore } from '../../ui/load-more';
import { PageHeader } from '../../ui/page-header';
import { SearchBox } from '../../ui/search-box';
import { Skeleton } from '../../ui/skeleton';
import { Status } from '../../ui/status';
import { urlFilters } from '../../ui/url-filters';
import { wayOf } from '../channels';
import { ConversationsApi } from '../conversations-api';

/** The inbox: what visitors asked, newest first. */
@Component({
  selector: 'app-conversations-page',
  imports: [
    PageHeader,
    SearchBox,
    FilterChips,
    Status,
    Empty,
    Failed,
    Skeleton,
    LoadMore,
    RouterLink,
    MatButton,
    MatIcon,
    AgoPipe,
  ],
  templateUrl: './conversations-page.html',
  styleUrl: './conversations-page.scss',
})
export class ConversationsPage {
  /** Filters, from the URL. */
  readonly q = input<string>();
  readonly status = input<string>();
  readonly bot = input<string>();

  protected readonly filter = urlFilters();
  protected readonly wayOf = wayOf;
  protected readonly statusChoices = [
    { value: '', label: 'All' },
    { value: 'open', label: 'Open' },
    { value: 'closed', label: 'Closed' },
  ];
  // The server looks through every message: not at each letter.
  private readonly words = debounced(this.q, 300);
  protected readonly conversations = inject(ConversationsApi).list(
    computed(() => ({ q: this.words.value() ?? '', status: this.status() ?? '', bot: this.bot() ?? '' })),
  );
  protected readonly isFiltered = computed(() => Boolean(this.q() || this.status() || this.bot()));
}
