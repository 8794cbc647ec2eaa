import { DatePipe } from '@angular/common';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { FilterChips } from '../../ui/filter-chips';
import { LoadMore } from '../../ui/load-more';
import { Notices } from '../../ui/notices';
import { Status } from '../../ui/status';
import { recrawlChoices } from '../recrawl-choices';
import { PageChangeView, SourceView, TrainingApi } from '../training-api';
import { TrainingDesk } from '../training-desk';
import { PagesForm } from './pages-form';

const kinds = {
  added: { label: 'New', tone: 'good' },
  changed: { label: 'Changed', tone: 'attention' },
  removed: { label: 'Gone', tone: 'wrong' },
} as const satisfies Record<PageChangeView['kind'], unknown>;

/** When a web source is read again, and what was different when it was. */
@Component({
  selector: 'app-web-card',
  imports: [FilterChips, LoadMore, PagesForm, Status, MatButton, AgoPipe, DatePipe],
  template: `
    <div class="row spread">
      <h2 class="subtitle">Reading it again</h2>
      @if (mayWrite()) {
        <button matButton type="button" (click)="readNow()">Read it now</button>
      }
    </div>
    @if (mayWrite()) {
      <app-filter-chips
        label="How often"
        [choices]="recrawls"
        [chosen]="source().recrawl"
        (chosenChange)="schedule($event)"
      />
    }
    <p class="small muted">
      @if (source().next_crawl_at; as due) {
        Next on {{ due | date: 'd MMM y, HH:mm' }}. Unchanged pages cost nothing.
      } @else {
        It stays as it was read{{ source().trained_at ? ' ' : '' }}{{ source().trained_at | ago }}.
      }
    </p>
    @if (source().recrawl_problem; as problem) {
      <p class="small wrong" role="alert">It was not read when it was last due: {{ problem }}</p>
    }
    @if (mayWrite()) {
      <details>
        <summary class="small">{{ pages() }}</summary>
        <app-pages-form [source]="source()" (changed)="changed.emit()" />
      </details>
    }
    @if (changes.items()?.length) {
      <h3 class="label">What changed</h3>
      <ul>
        @for (change of changes.items(); track change.change_id) {
          <li>
            <app-status [tone]="kinds[change.kind].tone">{{ kinds[change.kind].label }}</app-status>
            <span class="clip grow">{{ change.title }}</span>
            <span class="label">{{ change.at | ago }}</span>
          </li>
        }
      </ul>
      <app-load-more [list]="changes" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    summary {
      width: fit-content;
      min-height: 32px;
      padding: 6px 0;
      cursor: pointer;
    }
    app-pages-form {
      display: block;
      padding-top: 12px;
    }
    li {
      display: flex;
      align-items: center;
      gap: 12px;
      min-height: 36px;
    }
  `,
  host: { class: 'card' },
})
export class WebCard {
  readonly source = input.required<SourceView>();
  readonly changed = output();

  private readonly api = inject(TrainingApi);
  private readonly desk = inject(TrainingDesk);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly sourceId = computed(() => this.source().source_id);
  protected readonly changes = this.api.changes(this.sourceId);
  protected readonly recrawls = recrawlChoices;
  protected readonly kinds = kinds;
  protected readonly pages = computed(() => {
    const most = this.source().crawl?.max_pages ?? 1;
    return most === 1 ? 'This page only' : `Up to ${most} pages of this site`;
  });
  protected readonly mayWrite = computed(() => this.session.can('knowledge:write'));

  protected async schedule(recrawl: string): Promise<void> {
    if (recrawl === this.source().recrawl) return;
    await this.api.changeSource(this.sourceId(), { recrawl: recrawl as SourceView['recrawl'] });
    this.notices.done(recrawl === 'off' ? 'It is read only when asked.' : 'The schedule is set.');
    this.changed.emit();
  }

  protected async readNow(): Promise<void> {
    await this.desk.teachAgain(this.sourceId(), this.source().title);
    this.notices.done('It is being read; Training shows how far it is.');
  }
}
