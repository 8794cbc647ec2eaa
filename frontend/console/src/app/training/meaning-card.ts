import { DecimalPipe } from '@angular/common';
import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Session } from '../session/session';
import { Notices } from '../ui/notices';
import { TrainingApi } from './training-api';

/** Which model lets knowledge be found by its meaning, and how much of it is. Nothing while nothing is taught. */
@Component({
  selector: 'app-meaning-card',
  imports: [DecimalPipe, MatButton, RouterLink],
  template: `
    @if (state.hasValue()) {
      @let meaning = state.value();
      @if (!meaning.configured) {
        <p class="small muted">
          Found by its words, in every language.
          @if (mayConnect()) {
            An AI service with an embedding model, set up under
            <a routerLink="/settings/integrations">Integrations</a>, finds it by its meaning too.
          }
        </p>
      } @else if (meaning.passages > 0) {
        <p class="small">
          Found by its meaning too: <b>{{ meaning.embedded | number }}</b> of
          {{ meaning.passages | number }} passages, with {{ meaning.model }}.
          @if (meaning.pending > 0) {
            The rest is found by its words meanwhile.
          }
        </p>
        @if (meaning.pending > 0) {
          <progress
            [value]="meaning.embedded"
            [max]="meaning.passages"
            aria-label="Passages found by meaning"
          ></progress>
          <div class="row">
            @if (mayWrite()) {
              <button matButton type="button" (click)="embed()">Do the rest now</button>
            }
            <button matButton type="button" (click)="state.reload()">Look again</button>
          </div>
        }
      }
    }
  `,
  styles: `
    progress {
      width: 100%;
      max-width: 420px;
      height: 6px;
      accent-color: var(--mat-sys-primary);
    }
  `,
})
export class MeaningCard {
  /** Counts up whenever something was taught or forgotten. */
  readonly changes = input(0);

  private readonly api = inject(TrainingApi);
  private readonly session = inject(Session);
  private readonly notices = inject(Notices);
  protected readonly state = this.api.meaning();
  protected readonly mayWrite = computed(() => this.session.can('knowledge:write'));
  protected readonly mayConnect = computed(() => this.session.can('integrations:write'));

  constructor() {
    effect(() => {
      if (this.changes() > 0) untracked(() => this.state.reload());
    });
  }

  protected async embed(): Promise<void> {
    this.state.set(await this.api.embed());
    this.notices.done('The rest is being worked on.');
  }
}
