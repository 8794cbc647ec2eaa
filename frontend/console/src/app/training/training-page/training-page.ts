import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { asked } from '../../api/list-filter';
import { May } from '../../session/may';
import { PageHeader } from '../../ui/page-header';
import { AddSources } from '../add-sources';
import { MeaningCard } from '../meaning-card';
import { SourceList } from '../source-list/source-list';
import { TrainingApi } from '../training-api';
import { TrainingDesk } from '../training-desk';
import { WorkList } from '../work-list';

/** What chatbots have been taught, and teaching them more. */
@Component({
  selector: 'app-training-page',
  imports: [PageHeader, AddSources, MeaningCard, WorkList, SourceList, May],
  template: `
    <app-page-header
      heading="Training"
      lead="Disclosures, inspection reports, web pages, recordings of a walk-through: answers quote them, with the page they stand on."
    />
    <div class="stack loose">
      <app-add-sources
        *appMay="'knowledge:write'"
        [botId]="bot() ?? ''"
        [propertyId]="property() ?? ''"
        (written)="sources.reload()"
      />
      @if (desk.all().length > 0) {
        <app-work-list />
      }
      <app-source-list
        [sources]="sources"
        [q]="q() ?? ''"
        [status]="status() ?? ''"
        [isFiltered]="asked.isFiltered()"
      />
      <app-meaning-card [changes]="desk.endings()" />
    </div>
  `,
})
export class TrainingPage {
  /** Filters and the scope of new sources, from the URL. */
  readonly q = input<string>();
  readonly status = input<string>();
  readonly bot = input<string>();
  readonly property = input<string>();

  protected readonly desk = inject(TrainingDesk);
  private readonly api = inject(TrainingApi);
  protected readonly asked = asked(this.q, () => ({ status: this.status() }));
  protected readonly sources = this.api.sources(this.asked.filter);
  private readonly pending = this.api.sources(signal({ status: 'pending' }));
  private readonly atWork = computed(() =>
    (this.pending.items() ?? [])
      .filter((source) => source.latest_job_id)
      .map((source) => ({ jobId: source.latest_job_id ?? '', title: source.title })),
  );

  constructor() {
    // Jobs begun in another tab, by a colleague or before a reload are shown too.
    effect(() => {
      const jobs = this.atWork();
      untracked(() => this.desk.resume(jobs));
    });
    effect(() => {
      if (this.desk.endings() > 0) untracked(() => this.sources.reload());
    });
  }
}
