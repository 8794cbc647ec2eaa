import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { CampaignFilterField } from '../../analytics/campaign-filter';
import { asked } from '../../api/list-filter';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Empty } from '../../ui/empty';
import { FilterChips } from '../../ui/filter-chips';
import { LoadMore } from '../../ui/load-more';
import { NoneFound } from '../../ui/none-found';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { PhonePipe } from '../../ui/phone.pipe';
import { saveFile } from '../../ui/save-file';
import { SearchBox } from '../../ui/search-box';
import { Status } from '../../ui/status';
import { urlFilters } from '../../ui/url-filters';
import { leadStatusChoices, leadStatusOf, leadStatuses } from '../lead-status';
import { LeadStatus, LeadView, LeadsApi } from '../leads-api';
import { Waiting } from '../../ui/waiting';

@Component({
  selector: 'app-leads-page',
  imports: [
    CampaignFilterField,
    NoneFound,
    Waiting,
    PageHeader,
    SearchBox,
    FilterChips,
    Status,
    Empty,
    LoadMore,
    RouterLink,
    MatButton,
    MatIcon,
    MatMenu,
    MatMenuContent,
    MatMenuItem,
    MatMenuTrigger,
    AgoPipe,
    PhonePipe,
  ],
  templateUrl: './leads-page.html',
  styleUrl: './leads-page.scss',
})
export class LeadsPage {
  /** Filters, from the URL. */
  readonly q = input<string>();
  readonly status = input<string>();
  readonly utm_source = input<string>();
  readonly utm_medium = input<string>();
  readonly utm_campaign = input<string>();

  private readonly api = inject(LeadsApi);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  protected readonly filter = urlFilters();
  protected readonly statusOf = leadStatusOf;
  protected readonly statuses = leadStatuses;
  protected readonly statusChoices = leadStatusChoices;
  protected readonly canWrite = computed(() => this.session.can('leads:write'));

  protected readonly campaign = computed(() => ({
    utm_source: this.utm_source(),
    utm_medium: this.utm_medium(),
    utm_campaign: this.utm_campaign(),
  }));
  protected readonly asked = asked(this.q, () => ({ status: this.status(), ...this.campaign() }));
  protected readonly leads = this.api.list(this.asked.filter);

  /** All that the filters let through, not only those fetched so far. */
  protected async export(): Promise<void> {
    saveFile(await this.api.exportAll(this.asked.filter()), 'leads.csv');
  }

  protected showAll(): void {
    this.filter({ q: null, status: null, utm_source: null, utm_medium: null, utm_campaign: null });
  }

  protected async setStatus(lead: LeadView, status: LeadStatus): Promise<void> {
    if (lead.status === status) return;
    this.show(await this.api.change(lead.lead_id, { status }));
    if (await this.notices.undone(`${lead.name} is ${leadStatusOf[status].label.toLowerCase()}.`)) {
      this.show(await this.api.change(lead.lead_id, { status: lead.status }));
    }
  }

  private show(changed: LeadView): void {
    this.leads.update((leads) => leads.map((lead) => (lead.lead_id === changed.lead_id ? changed : lead)));
  }
}
