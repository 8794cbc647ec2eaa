import { DatePipe } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BarList } from '../../ui/charts/bar-list';
import { ChartCard } from '../../ui/charts/chart-card';
import { Series, dayLabel } from '../../ui/charts/series';
import { FilterChips } from '../../ui/filter-chips';
import { PageHeader } from '../../ui/page-header';
import { StatCard } from '../../ui/stat-card';
import { urlFilters } from '../../ui/url-filters';
import { AiUsageTable } from '../ai-usage-table';
import { AnalyticsApi, AnalyticsOverview, CampaignFilter } from '../analytics-api';
import { CampaignFilterField } from '../campaign-filter';
import { SignFunnel } from '../sign-funnel';
import { Waiting } from '../../ui/waiting';

const periods = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
];

@Component({
  selector: 'app-analytics-page',
  imports: [
    Waiting,
    SignFunnel,
    CampaignFilterField,
    AiUsageTable,
    PageHeader,
    FilterChips,
    StatCard,
    ChartCard,
    BarList,
    RouterLink,
    DatePipe,
  ],
  templateUrl: './analytics-page.html',
  styleUrl: './analytics-page.scss',
})
export class AnalyticsPage {
  /** How many days back, from the URL. */
  readonly days = input<string>();
  /** What is looked at, from the URL too. */
  readonly utm_source = input<string>();
  readonly utm_medium = input<string>();
  readonly utm_campaign = input<string>();

  protected readonly periods = periods;
  protected readonly filter = urlFilters();
  protected readonly period = computed(() =>
    periods.some(({ value }) => value === this.days()) ? (this.days() ?? '30') : '30',
  );
  protected readonly dayCount = computed(() => Number(this.period()));
  protected readonly campaign = computed<CampaignFilter>(() => ({
    utm_source: this.utm_source(),
    utm_medium: this.utm_medium(),
    utm_campaign: this.utm_campaign(),
  }));
  protected readonly isFiltered = computed(() => Object.values(this.campaign()).some(Boolean));
  protected readonly overview = inject(AnalyticsApi).overview(this.dayCount, this.campaign);

  protected readonly labels = computed(() => this.byDay().map(({ day }) => dayLabel(day)));
  protected readonly visits = computed<Series[]>(() => [
    { name: 'Scans', values: this.byDay().map(({ scans }) => scans) },
    { name: 'Conversations', values: this.byDay().map(({ conversations }) => conversations) },
  ]);
  protected readonly leads = computed<Series[]>(() => [
    { name: 'Leads', values: this.byDay().map(({ leads }) => leads) },
  ]);
  protected readonly messages = computed<Series[]>(() => [
    { name: 'Questions', values: this.byDay().map(({ messages }) => messages) },
  ]);
  protected readonly credits = computed<Series[]>(() => [
    { name: 'Credits', values: this.byDay().map(({ credits }) => credits) },
  ]);
  protected readonly chatbots = computed(
    () =>
      this.overview.value()?.by_chatbot.map(({ name, conversations }) => ({ name, value: conversations })) ??
      [],
  );
  /** What share of conversations became a lead, in percent. */
  protected readonly conversion = computed(() => {
    const totals = this.overview.value()?.totals;
    return totals && totals.conversations > 0
      ? Math.round((totals.leads / totals.conversations) * 100)
      : null;
  });

  protected look({ utm_source, utm_medium, utm_campaign }: CampaignFilter): void {
    this.filter({
      utm_source: utm_source ?? null,
      utm_medium: utm_medium ?? null,
      utm_campaign: utm_campaign ?? null,
    });
  }

  private byDay(): AnalyticsOverview['by_day'] {
    return this.overview.value()?.by_day ?? [];
  }
}
