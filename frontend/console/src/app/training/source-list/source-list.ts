import { DecimalPipe } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { PagedList } from '../../api/paged-list';
import type { ChatbotView } from '../../chatbots/chatbots-api';
import type { PropertyView } from '../../properties/properties-api';
import { May } from '../../session/may';
import { AgoPipe } from '../../ui/ago.pipe';
import { BytesPipe } from '../../ui/bytes.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Empty } from '../../ui/empty';
import { FilterChips } from '../../ui/filter-chips';
import { LoadMore } from '../../ui/load-more';
import { NoneFound } from '../../ui/none-found';
import { Notices } from '../../ui/notices';
import { SearchBox } from '../../ui/search-box';
import { Status } from '../../ui/status';
import { matches, urlFilters } from '../../ui/url-filters';
import { passagesOf } from '../passages';
import { sourceIconOf } from '../source-kinds';
import { sourceStatusChoices, sourceStatusOf } from '../source-status';
import { SourceView, TrainingApi } from '../training-api';
import { TrainingDesk } from '../training-desk';
import { Waiting } from '../../ui/waiting';

@Component({
  selector: 'app-source-list',
  imports: [
    NoneFound,
    Waiting,
    SearchBox,
    FilterChips,
    Status,
    Empty,
    LoadMore,
    May,
    RouterLink,
    MatIconButton,
    MatIcon,
    MatMenu,
    MatMenuContent,
    MatMenuItem,
    MatMenuTrigger,
    AgoPipe,
    BytesPipe,
    DecimalPipe,
  ],
  templateUrl: './source-list.html',
  styleUrl: './source-list.scss',
})
export class SourceList {
  readonly sources = input.required<PagedList<SourceView>>();
  readonly bots = input.required<readonly ChatbotView[]>();
  readonly properties = input.required<readonly PropertyView[]>();
  readonly q = input('');
  readonly status = input('');

  private readonly api = inject(TrainingApi);
  private readonly desk = inject(TrainingDesk);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  protected readonly filter = urlFilters();
  protected readonly iconOf = sourceIconOf;
  protected readonly statusOf = sourceStatusOf;
  protected readonly statusChoices = sourceStatusChoices;

  protected readonly shown = computed(() =>
    this.sources()
      .items()
      ?.filter(
        (source) =>
          (!this.status() || source.status === this.status()) &&
          matches(this.q(), source.title, source.url, source.filename),
      ),
  );

  protected learnedBy(source: SourceView): string {
    if (!source.bot_id) return 'All chatbots';
    return this.bots().find((bot) => bot.bot_id === source.bot_id)?.name ?? 'One chatbot';
  }

  /** Its home; else where it came from, unless that is its title already. */
  protected about(source: SourceView): string {
    const home = this.homeOf(source);
    const origin = source.url ?? source.filename ?? '';
    return home || (origin === source.title ? '' : origin);
  }

  private homeOf(source: SourceView): string {
    return this.properties().find((home) => home.property_id === source.property_id)?.address ?? '';
  }

  protected async teachAgain(source: SourceView): Promise<void> {
    await this.desk.teachAgain(source.source_id, source.title);
  }

  protected async remove(source: SourceView): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Forget “${source.title}”?`,
      text: `No answer will use its ${passagesOf(source.chunk_count)} any more. The credits it cost do not come back.`,
      action: 'Forget',
    });
    if (!sure) return;
    await this.api.removeSource(source.source_id);
    this.sources().update((sources) => sources.filter((known) => known.source_id !== source.source_id));
    this.notices.done(`“${source.title}” is forgotten.`);
  }
}
