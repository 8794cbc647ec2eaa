import { CurrencyPipe, DecimalPipe } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { Notices } from '../../ui/notices';
import { TrainingApi } from '../training-api';

/** The listing a source describes, to be accepted as one of the brokerage's. Nothing when it describes none. */
@Component({
  selector: 'app-proposal-card',
  imports: [MatButton, MatIcon, RouterLink, CurrencyPipe, DecimalPipe],
  template: `
    @if (proposal.hasValue()) {
      @let home = proposal.value();
      <section class="card">
        <mat-icon svgIcon="home_work" />
        <div class="grow">
          <h2 class="subtitle">{{ home.address || 'A home without an address' }}</h2>
          <p class="small">
            {{ place(home) }}
            @if (home.price !== null) {
              · {{ home.price | currency: 'USD' : 'symbol' : '1.0-0' }}
            }
            @if (home.bedrooms !== null) {
              · {{ home.bedrooms }} beds
            }
            @if (home.bathrooms !== null) {
              · {{ home.bathrooms }} baths
            }
            @if (home.square_feet !== null) {
              · {{ home.square_feet | number }} sq ft
            }
            @if (home.photos.length > 0) {
              · {{ home.photos.length }} photos
            }
          </p>
          <p class="small muted">
            @if (home.property_id) {
              It is one of your properties.
            } @else if (home.missing.length > 0) {
              The page does not tell its {{ home.missing.join(', ') }}; add it under Properties instead.
            } @else {
              This page describes a home. Accepted, its facts answer questions, and you can correct them.
            }
          </p>
        </div>
        @if (home.property_id) {
          <a matButton="tonal" [routerLink]="['/properties', home.property_id]">Open it</a>
        } @else if (mayAccept() && home.missing.length === 0) {
          <button matButton="filled" type="button" [disabled]="isBusy()" (click)="accept()">
            Add to properties
          </button>
        }
      </section>
    }
  `,
  styles: `
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 12px 16px;
    }
    .grow {
      min-width: 220px;
    }
  `,
})
export class ProposalCard {
  readonly sourceId = input.required<string>();

  private readonly api = inject(TrainingApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  protected readonly proposal = this.api.proposal(this.sourceId);
  protected readonly isBusy = signal(false);
  protected readonly mayAccept = computed(() => this.session.can('properties:write'));

  protected readonly place = ({ city, state }: { city: string | null; state: string | null }): string =>
    [city, state].filter(Boolean).join(', ');

  protected async accept(): Promise<void> {
    this.isBusy.set(true);
    try {
      const { property_id } = await this.api.acceptProposal(this.sourceId());
      this.notices.done('The home is added; its photos are on their way.');
      await this.router.navigate(['/properties', property_id]);
    } finally {
      this.isBusy.set(false);
    }
  }
}
