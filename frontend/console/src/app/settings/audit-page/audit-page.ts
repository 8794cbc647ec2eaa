import { DatePipe, DecimalPipe } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Empty } from '../../ui/empty';
import { FilterSelect } from '../../ui/filter-select';
import { LoadMore } from '../../ui/load-more';
import { NoneFound } from '../../ui/none-found';
import { urlFilters } from '../../ui/url-filters';
import { AuditApi, AuditVerdict, AuditView } from '../audit-api';
import { OrganizationApi } from '../organization-api';
import { SectionHeader } from '../section-header';
import { actionInWords, entityChoices, fieldsInWords } from './action-words';
import { Waiting } from '../../ui/waiting';

const actors: Readonly<Record<AuditView['actor'], string>> = {
  user: 'A person',
  api_key: 'An API key',
  system: 'The system',
  visitor: 'A visitor',
};

/** Who changed what, newest first. */
@Component({
  selector: 'app-audit-page',
  imports: [
    Waiting,
    NoneFound,
    FilterSelect,
    SectionHeader,
    Empty,
    LoadMore,
    MatButton,
    MatIcon,
    DatePipe,
    DecimalPipe,
  ],
  templateUrl: './audit-page.html',
  styles: `
    .verdict {
      display: flex;
      align-items: center;
      gap: 10px;
      margin-bottom: 16px;
    }
    .filters {
      flex-wrap: wrap;
      margin-bottom: 16px;
    }
    :is(.lead, .who, .when) {
      white-space: nowrap;
    }
  `,
})
export class AuditPage {
  /** Filters, from the URL: what was changed, and the id of who did. */
  readonly what = input<string>();
  readonly who = input<string>();

  private readonly api = inject(AuditApi);
  private readonly members = inject(OrganizationApi).members();

  protected readonly filter = urlFilters();
  protected readonly entityChoices = entityChoices;
  protected readonly people = computed(() => [
    { value: '', label: 'Everybody' },
    ...(this.members.hasValue() ? this.members.value() : []).map(({ user_id, first_name, last_name }) => ({
      value: user_id,
      label: `${first_name} ${last_name}`,
    })),
  ]);
  protected readonly entries = this.api.entries(
    computed(() => ({ entity: this.what() ?? '', actor_id: this.who() ?? '' })),
  );
  protected readonly verdict = signal<AuditVerdict | null>(null);
  protected readonly isChecking = signal(false);
  protected readonly actionInWords = actionInWords;
  protected readonly fieldsInWords = fieldsInWords;

  protected whoOf(entry: AuditView): string {
    return entry.actor_name || actors[entry.actor];
  }

  protected async verify(): Promise<void> {
    this.isChecking.set(true);
    try {
      this.verdict.set(await this.api.verify());
    } finally {
      this.isChecking.set(false);
    }
  }
}
