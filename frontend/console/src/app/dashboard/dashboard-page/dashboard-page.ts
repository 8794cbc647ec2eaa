import { DecimalPipe } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { AnalyticsApi } from '../../analytics/analytics-api';
import { CreditsApi } from '../../credits/credits-api';
import { May } from '../../session/may';
import { Session } from '../../session/session';
import { ChartCard } from '../../ui/charts/chart-card';
import { dayLabel } from '../../ui/charts/series';
import { PageHeader } from '../../ui/page-header';
import { FirstSteps } from '../first-steps';
import { SetupHint } from '../setup-hint';
import { NeedsAttention } from '../needs-attention';
import { RecentActivity } from '../recent-activity';
import { StatCard } from '../../ui/stat-card';
import { Waiting } from '../../ui/waiting';

/** What happened, what needs somebody, how the month goes. */
@Component({
  selector: 'app-dashboard-page',
  imports: [
    Waiting,
    PageHeader,
    StatCard,
    ChartCard,
    NeedsAttention,
    RecentActivity,
    FirstSteps,
    SetupHint,
    MatIcon,
    RouterLink,
    DecimalPipe,
    May,
  ],
  templateUrl: './dashboard-page.html',
  styleUrl: './dashboard-page.scss',
})
export class DashboardPage {
  private readonly session = inject(Session);
  protected readonly overview = inject(AnalyticsApi).overview(signal(30));
  protected readonly balance = inject(CreditsApi).balance();

  protected readonly greeting = `${partOfDay(new Date().getHours())}, ${this.session.me()?.first_name ?? ''}`;

  protected readonly stats = computed(() => {
    if (!this.overview.hasValue()) return [];
    const { totals, previous, by_day } = this.overview.value();
    const sinceYesterday = (what: 'conversations' | 'leads' | 'scans') =>
      by_day.slice(-2).reduce((sum, day) => sum + day[what], 0);
    return [
      {
        label: 'Leads',
        link: '/leads',
        value: totals.leads,
        before: previous?.leads,
        fresh: sinceYesterday('leads'),
      },
      {
        label: 'Conversations',
        link: '/conversations',
        value: totals.conversations,
        before: previous?.conversations,
        fresh: sinceYesterday('conversations'),
      },
      {
        label: 'Scans',
        link: '/qr-codes',
        value: totals.scans,
        before: previous?.scans,
        fresh: sinceYesterday('scans'),
      },
    ];
  });
  protected readonly days = computed(() =>
    this.overview.hasValue() ? this.overview.value().by_day.map(({ day }) => dayLabel(day)) : [],
  );
  protected readonly series = computed(() => {
    const days = this.overview.hasValue() ? this.overview.value().by_day : [];
    return [
      { name: 'Scans', values: days.map((day) => day.scans) },
      { name: 'Conversations', values: days.map((day) => day.conversations) },
    ];
  });
  protected readonly isStarting = computed(() => {
    if (!this.overview.hasValue()) return false;
    const { chatbots, properties, qr_codes, conversations } = this.overview.value().totals;
    return conversations === 0 && (chatbots === 0 || properties === 0 || qr_codes === 0);
  });
}

function partOfDay(hour: number): string {
  if (hour < 5) return 'Good evening';
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}
