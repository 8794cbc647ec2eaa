import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { asked } from '../../api/list-filter';
import { Empty } from '../../ui/empty';
import { FilterChips } from '../../ui/filter-chips';
import { LoadMore } from '../../ui/load-more';
import { NoneFound } from '../../ui/none-found';
import { PageHeader } from '../../ui/page-header';
import { SearchBox } from '../../ui/search-box';
import { urlFilters } from '../../ui/url-filters';
import { ConversationRow } from '../conversation-row';
import { ConversationsApi } from '../conversations-api';
import { whenChanged } from '../when-changed';
import { Waiting } from '../../ui/waiting';

/** The inbox: who needs a person, then what visitors asked, newest first; kept up to date. */
@Component({
  selector: 'app-conversations-page',
  imports: [
    NoneFound,
    Waiting,
    PageHeader,
    SearchBox,
    FilterChips,
    Empty,
    LoadMore,
    RouterLink,
    MatButton,
    ConversationRow,
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
  protected readonly statusChoices = [
    { value: '', label: 'All' },
    { value: 'open', label: 'Open' },
    { value: 'closed', label: 'Closed' },
  ];
  private readonly api = inject(ConversationsApi);
  private readonly attention = this.api.attention();
  protected readonly needed = computed(() => (this.attention.hasValue() ? this.attention.value() : []));
  protected readonly asked = asked(this.q, () => ({ status: this.status(), bot_id: this.bot() }));
  protected readonly conversations = this.api.list(this.asked.filter);

  constructor() {
    whenChanged(() => {
      this.attention.reload();
      this.conversations.reload();
    });
  }
}
