import { DecimalPipe } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AgoPipe } from '../../ui/ago.pipe';
import { LoadMore } from '../../ui/load-more';
import { SourceView, TrainingApi } from '../training-api';

/** Which answers to visitors cited the source. */
@Component({
  selector: 'app-cited-card',
  imports: [LoadMore, RouterLink, AgoPipe, DecimalPipe],
  template: `
    <h2 class="subtitle">Where it was cited</h2>
    @if (source().citation_count === 0) {
      <p class="small muted">No answer to a visitor has cited it yet.</p>
    } @else {
      <p class="small muted">
        In {{ source().citation_count | number }}
        {{ source().citation_count === 1 ? 'answer' : 'answers' }} to visitors.
      </p>
      <ul>
        @for (citing of citings.items(); track citing.message_id) {
          <li>
            <a [routerLink]="['/conversations', citing.conversation_id]">{{ citing.question }}</a>
            <span class="label">{{ citing.at | ago }}</span>
            <p class="small muted">{{ citing.snippet || citing.answer }}</p>
          </li>
        }
      </ul>
      <app-load-more [list]="citings" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
    }
    ul {
      display: grid;
      gap: 12px;
    }
    a {
      margin-right: 10px;
      font-weight: 550;
    }
    li p {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
  `,
  host: { class: 'card' },
})
export class CitedCard {
  readonly source = input.required<SourceView>();

  private readonly api = inject(TrainingApi);
  protected readonly citings = this.api.citings(
    computed(() => (this.source().citation_count > 0 ? this.source().source_id : null)),
  );
}
