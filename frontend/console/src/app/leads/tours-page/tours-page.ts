import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { AgoPipe } from '../../ui/ago.pipe';
import { Empty } from '../../ui/empty';
import { FilterChips } from '../../ui/filter-chips';
import { LoadMore } from '../../ui/load-more';
import { PageHeader } from '../../ui/page-header';
import { Status } from '../../ui/status';
import { urlFilters } from '../../ui/url-filters';
import { atTheHome, tourStatusChoices, tourStatusOf } from '../tour-words';
import { TourView, ToursApi } from '../tours-api';
import { Waiting } from '../../ui/waiting';

/** Who wants to see which home, and when. */
@Component({
  selector: 'app-tours-page',
  imports: [Waiting, PageHeader, FilterChips, Empty, Status, LoadMore, RouterLink, MatButton, AgoPipe],
  template: `
    <app-page-header
      heading="Tours"
      lead="Who wants to see a home, and when. Both sides get a calendar entry when you agree."
      backTo="/leads"
      backLabel="Leads"
    />
    <div class="row filters">
      <app-filter-chips
        label="Status"
        [choices]="choices"
        [chosen]="status() ?? ''"
        (chosenChange)="filter({ status: $event })"
      />
    </div>
    @if (!tours.items()) {
      <app-waiting [for]="tours" />
    } @else if (tours.items()?.length === 0) {
      <app-empty
        icon="calendar_month"
        heading="No tour here"
        text="When a visitor asks to see a home, the wish appears here with up to three times that suit them."
      >
        <a matButton="filled" routerLink="/leads">See the leads</a>
      </app-empty>
    } @else {
      <div class="card flush">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Home</th>
              <th scope="col">When</th>
              <th scope="col">Agent</th>
              <th scope="col">Asked</th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            @for (tour of tours.items(); track tour.tour_id) {
              <tr>
                <td class="lead">
                  <a [routerLink]="[tour.tour_id]">{{ tour.lead_name }}</a>
                </td>
                <td data-label="Home">{{ tour.property_address || 'A home that is gone' }}</td>
                <td data-label="When" class="numbers">{{ when(tour) }}</td>
                <td data-label="Agent">{{ tour.agent_name || 'Nobody in particular' }}</td>
                <td data-label="Asked">{{ tour.created_at | ago }}</td>
                <td data-label="Status">
                  <app-status [tone]="statusOf[tour.status].tone">{{
                    statusOf[tour.status].label
                  }}</app-status>
                </td>
              </tr>
            }
          </tbody>
        </table>
        <app-load-more [list]="tours" />
      </div>
    }
  `,
  styles: '.filters { margin-bottom: 16px; }',
})
export class ToursPage {
  /** From the URL. */
  readonly status = input<string>();

  protected readonly filter = urlFilters();
  protected readonly choices = tourStatusChoices;
  protected readonly statusOf = tourStatusOf;
  protected readonly tours = inject(ToursApi).list(computed(() => this.status() ?? ''));

  protected when({ starts_at, preferred_times, time_zone }: TourView): string {
    const moment = starts_at ?? preferred_times[0];
    return moment ? atTheHome(moment, time_zone) : '';
  }
}
