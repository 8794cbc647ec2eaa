import { CurrencyPipe } from '@angular/common';
import { Component, inject, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { RouterLink } from '@angular/router';
import { asked } from '../../api/list-filter';
import { PropertiesApi } from '../../properties/properties-api';
import { Empty } from '../../ui/empty';
import { FilterChips } from '../../ui/filter-chips';
import { LoadMore } from '../../ui/load-more';
import { NoneFound } from '../../ui/none-found';
import { SearchBox } from '../../ui/search-box';
import { Waiting } from '../../ui/waiting';

/** Which homes the chatbot speaks for. */
@Component({
  selector: 'app-listing-picker',
  imports: [
    Waiting,
    SearchBox,
    FilterChips,
    LoadMore,
    NoneFound,
    MatCheckbox,
    Empty,
    MatButton,
    RouterLink,
    CurrencyPipe,
  ],
  template: `
    @if (!homes.items()) {
      <app-waiting [for]="homes" [count]="3" />
    } @else if (homes.items()?.length === 0 && !asked.isFiltered()) {
      <app-empty
        icon="home_work"
        heading="No home to choose yet"
        text="Add a property first; then this chatbot can answer from its facts."
      >
        <a matButton="filled" routerLink="/properties/new">Add a property</a>
      </app-empty>
    } @else {
      <p class="muted intro">
        {{ chosen().length }} chosen. Visitors who come without a code pick one of these.
      </p>
      <div class="row">
        <app-search-box label="Search homes" [(text)]="search" />
        @if (botId()) {
          <app-filter-chips label="Which homes" [choices]="views" [(chosen)]="view" />
        }
      </div>
      <ul>
        @for (home of homes.items(); track home.property_id) {
          <li>
            <mat-checkbox
              [checked]="isChosen(home.property_id)"
              (change)="choose(home.property_id, $event.checked)"
            >
              <span class="home">
                @if (home.photos[0]; as photo) {
                  <img [src]="photo.url + '?width=120'" alt="" loading="lazy" width="56" height="42" />
                } @else {
                  <span class="blank"></span>
                }
                <span class="grow"
                  ><b>{{ home.address }}</b
                  ><br /><span class="label">{{ home.city }}, {{ home.state }}</span></span
                >
                <span class="numbers">{{ home.price | currency: 'USD' : 'symbol' : '1.0-0' }}</span>
              </span>
            </mat-checkbox>
          </li>
        } @empty {
          <li><app-none-found text="No home matches these filters." (all)="showAll()" /></li>
        }
      </ul>
      <app-load-more [list]="homes" />
    }
  `,
  styles: `
    .intro {
      margin-bottom: 14px;
    }
    ul {
      margin-top: 12px;
      border: var(--app-hairline);
      border-radius: 12px;
      background: var(--mat-sys-surface-container-low);
      overflow: hidden;
    }
    li + li {
      border-top: var(--app-hairline);
    }
    mat-checkbox {
      display: block;
      padding: 4px 16px 4px 6px;
      --mat-checkbox-label-text-size: 14.5px;
    }
    mat-checkbox ::ng-deep :is(.mdc-form-field, .mdc-label) {
      width: 100%;
    }
    .home {
      display: flex;
      align-items: center;
      gap: 12px;
    }
    .home b {
      font-weight: 550;
    }
    img,
    .blank {
      width: 56px;
      height: 42px;
      border-radius: 6px;
      object-fit: cover;
      background: var(--mat-sys-surface-container-high);
    }
    @media (max-width: 599px) {
      img,
      .blank {
        display: none;
      }
    }
  `,
})
export class ListingPicker {
  /** A chatbot that has homes already; '' for one that is still to be made. */
  readonly botId = input('');
  readonly chosen = model.required<string[]>();

  protected readonly views = [
    { value: '', label: 'All' },
    { value: 'own', label: 'Its homes' },
  ];
  protected readonly search = signal('');
  protected readonly view = signal('');
  protected readonly asked = asked(this.search, () => ({ bot_id: this.view() && this.botId() }));
  protected readonly homes = inject(PropertiesApi).list(this.asked.filter, 50);

  protected showAll(): void {
    this.search.set('');
    this.view.set('');
  }

  protected isChosen(id: string): boolean {
    return this.chosen().includes(id);
  }

  protected choose(id: string, isChosen: boolean): void {
    this.chosen.update((ids) => (isChosen ? [...ids, id] : ids.filter((known) => known !== id)));
  }
}
