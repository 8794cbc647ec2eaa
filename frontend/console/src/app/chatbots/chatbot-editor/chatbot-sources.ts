import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { sourceIconOf } from '../../training/source-kinds';
import { TrainingApi } from '../../training/training-api';
import { LoadMore } from '../../ui/load-more';
import { Skeleton } from '../../ui/skeleton';

/** What the chatbot has been taught: its own sources and those of the whole organization. */
@Component({
  selector: 'app-chatbot-sources',
  imports: [LoadMore, MatIcon, MatButton, RouterLink, Skeleton],
  template: `
    <div class="row spread">
      <h2 class="subtitle">Sources</h2>
      <a matButton routerLink="/training" [queryParams]="{ bot: botId() }"
        ><mat-icon svgIcon="add" />Add a source</a
      >
    </div>
    @if (sources.items(); as own) {
      <ul>
        @for (source of own; track source.source_id) {
          <li>
            <mat-icon [svgIcon]="iconOf[source.kind]" />
            <span class="grow clip">{{ source.title }}</span>
            <span class="label">{{ source.bot_id ? 'This chatbot' : 'All chatbots' }}</span>
          </li>
        } @empty {
          <li class="muted">Nothing taught yet. Disclosures and inspection reports answer most questions.</li>
        }
      </ul>
      <app-load-more [list]="sources" />
    } @else {
      <app-skeleton [count]="2" />
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 16px;
    }
    ul {
      margin-top: 8px;
      border: var(--app-hairline);
      border-radius: 12px;
      background: var(--mat-sys-surface-container-low);
    }
    li {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 12px 16px;
    }
    li + li {
      border-top: var(--app-hairline);
    }
    .mat-icon {
      width: 20px;
      height: 20px;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class ChatbotSources {
  readonly botId = input.required<string>();

  protected readonly sources = inject(TrainingApi).sources(
    computed(() => ({ status: 'ready', learned_by: this.botId() })),
  );
  protected readonly iconOf = sourceIconOf;
}
