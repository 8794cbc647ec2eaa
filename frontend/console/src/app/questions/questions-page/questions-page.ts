import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { asked } from '../../api/list-filter';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Empty } from '../../ui/empty';
import { FilterChips } from '../../ui/filter-chips';
import { LoadMore } from '../../ui/load-more';
import { NoneFound } from '../../ui/none-found';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { SearchBox } from '../../ui/search-box';
import { urlFilters } from '../../ui/url-filters';
import { AnswerForm } from '../answer-form';
import { AskedList } from '../asked-list';
import { GapDetail, GapView, QuestionsApi } from '../questions-api';
import { Waiting } from '../../ui/waiting';

/** What visitors asked and nothing answered, the most asked first. */
@Component({
  selector: 'app-questions-page',
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
    MatIcon,
    AgoPipe,
    AnswerForm,
    AskedList,
  ],
  templateUrl: './questions-page.html',
  styleUrl: './questions-page.scss',
})
export class QuestionsPage {
  /** Filters, from the URL. */
  readonly q = input<string>();
  readonly state = input<string>();

  private readonly api = inject(QuestionsApi);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  protected readonly filter = urlFilters();
  protected readonly canWrite = computed(() => this.session.can('knowledge:write'));
  protected readonly states = [
    { value: 'open', label: 'Waiting' },
    { value: 'answered', label: 'Answered' },
    { value: 'dismissed', label: 'Dismissed' },
  ];
  protected readonly chosenState = computed(
    () => this.states.find(({ value }) => value === this.state())?.value ?? 'open',
  );
  /** The one whose answer is being written, and the one whose conversations are shown. */
  protected readonly open = signal('');
  protected readonly seen = signal('');

  protected readonly asked = asked(this.q, () => ({ state: this.chosenState() }));
  protected readonly gaps = this.api.list(this.asked.filter);

  protected answered({ gap_id }: GapDetail): void {
    this.open.set('');
    this.leave(gap_id);
    this.notices.done('Answered. The next visitor who asks gets it.');
  }

  protected async setState(gap: GapView, state: 'open' | 'dismissed'): Promise<void> {
    await this.api.setState(gap.gap_id, state);
    this.leave(gap.gap_id);
    if (state === 'open') return;
    if (await this.notices.undone('Dismissed. It stays away when it is asked again.')) {
      await this.api.setState(gap.gap_id, 'open');
      this.gaps.reload();
    }
  }

  private leave(gapId: string): void {
    if (this.chosenState() === 'answered') this.gaps.reload();
    else this.gaps.update((gaps) => gaps.filter((gap) => gap.gap_id !== gapId));
  }
}
