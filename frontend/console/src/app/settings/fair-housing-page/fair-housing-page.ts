import { DatePipe } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Empty } from '../../ui/empty';
import { FilterSelect } from '../../ui/filter-select';
import { LoadMore } from '../../ui/load-more';
import { NoneFound } from '../../ui/none-found';
import { saveFile } from '../../ui/save-file';
import { Status } from '../../ui/status';
import { urlFilters } from '../../ui/url-filters';
import { Waiting } from '../../ui/waiting';
import { FairHousingApi } from '../fair-housing-api';
import { SectionHeader } from '../section-header';
import { outcomeChoices, outcomeWords, reasonChoices, reasonWords } from './decision-words';

/** What the fair-housing guard decided, newest first. */
@Component({
  selector: 'app-fair-housing-page',
  imports: [
    Waiting,
    NoneFound,
    SectionHeader,
    FilterSelect,
    Empty,
    LoadMore,
    Status,
    MatButton,
    MatIcon,
    RouterLink,
    DatePipe,
  ],
  templateUrl: './fair-housing-page.html',
  styles: `
    .filters {
      flex-wrap: wrap;
      margin-bottom: 16px;
    }
    td p {
      margin-top: 4px;
      font-weight: 400;
      text-wrap: pretty;
    }
    .lead {
      max-width: 52ch;
    }
    .when {
      white-space: nowrap;
    }
  `,
})
export class FairHousingPage {
  /** Filters, from the URL. */
  readonly reason = input<string>();
  readonly outcome = input<string>();

  private readonly api = inject(FairHousingApi);
  private readonly chosen = computed(() => ({ reason: this.reason() ?? '', outcome: this.outcome() ?? '' }));
  protected readonly filter = urlFilters();
  protected readonly decisions = this.api.decisions(this.chosen);
  protected readonly reasonWords = reasonWords;
  protected readonly outcomeWords = outcomeWords;
  protected readonly reasonChoices = reasonChoices;
  protected readonly outcomeChoices = outcomeChoices;

  protected async export(): Promise<void> {
    saveFile(await this.api.export(this.chosen()), 'fair-housing-log.csv');
  }
}
