import { CurrencyPipe } from '@angular/common';
import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { asked } from '../../api/list-filter';
import { May } from '../../session/may';
import { Empty } from '../../ui/empty';
import { FilterChips } from '../../ui/filter-chips';
import { LoadMore } from '../../ui/load-more';
import { NoneFound } from '../../ui/none-found';
import { PageHeader } from '../../ui/page-header';
import { SearchBox } from '../../ui/search-box';
import { Status } from '../../ui/status';
import { urlFilters } from '../../ui/url-filters';
import { FactsLine } from '../facts-line';
import { PropertiesApi } from '../properties-api';
import { propertyStatusChoices, propertyStatusOf } from '../property-status';
import { Waiting } from '../../ui/waiting';

@Component({
  selector: 'app-properties-page',
  imports: [
    NoneFound,
    Waiting,
    PageHeader,
    SearchBox,
    FilterChips,
    Status,
    FactsLine,
    Empty,
    LoadMore,
    May,
    RouterLink,
    MatButton,
    MatIcon,
    CurrencyPipe,
  ],
  templateUrl: './properties-page.html',
  styleUrl: './properties-page.scss',
})
export class PropertiesPage {
  /** Filters, from the URL. */
  readonly q = input<string>();
  readonly status = input<string>();

  protected readonly filter = urlFilters();
  protected readonly statusOf = propertyStatusOf;
  protected readonly statusChoices = [{ value: '', label: 'All' }, ...propertyStatusChoices];
  protected readonly asked = asked(this.q, () => ({ status: this.status() }));
  protected readonly properties = inject(PropertiesApi).list(this.asked.filter);
}
