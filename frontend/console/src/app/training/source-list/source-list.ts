import { DecimalPipe } from '@angular/common';
import { Component, inject, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import type { PagedList } from '../../api/paged-list';
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
import { urlFilters } from '../../ui/url-filters';
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
  /** Whether its filters leave something out. */
  readonly isFiltered = input(false);
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

  /** Its home; else where it came from, unless that is its title already. */
  protected about({ property_address, url, filename, title }: SourceView): string {
    const origin = url ?? filename ?? '';
    return property_address ?? (origin === title ? '' : origin);
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
