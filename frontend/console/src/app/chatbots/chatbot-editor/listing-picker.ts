import { CurrencyPipe } from '@angular/common';
import { Component, computed, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { RouterLink } from '@angular/router';
import type { PagedList } from '../../api/paged-list';
import type { PropertyView } from '../../properties/properties-api';
import { Empty } from '../../ui/empty';
import { SearchBox } from '../../ui/search-box';
import { matches } from '../../ui/url-filters';
import { Waiting } from '../../ui/waiting';

/** Which homes the chatbot speaks for. */
@Component({
  selector: 'app-listing-picker',
  imports: [Waiting, SearchBox, MatCheckbox, Empty, MatButton, RouterLink, CurrencyPipe],
  template: `
    @if (!shown()) {
      <app-waiting [for]="properties()" [count]="3" />
    } @else if (properties().items()?.length === 0) {
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
      <app-search-box label="Search homes" [(text)]="search" />
      <ul>
        @for (home of shown(); track home.property_id) {
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
        }
      </ul>
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
  readonly properties = input.required<PagedList<PropertyView>>();
  readonly chosen = model.required<string[]>();

  protected readonly search = signal('');
  protected readonly shown = computed(() =>
    this.properties()
      .items()
      ?.filter((home) => matches(this.search(), home.address, home.city, home.zip_code)),
  );

  protected isChosen(id: string): boolean {
    return this.chosen().includes(id);
  }

  protected choose(id: string, isChosen: boolean): void {
    this.chosen.update((ids) => (isChosen ? [...ids, id] : ids.filter((known) => known !== id)));
  }
}
