import { DecimalPipe } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FilterChips } from '../ui/filter-chips';
import { AnalyticsApi, CampaignFilter, FunnelGroup } from './analytics-api';
import { Waiting } from '../ui/waiting';

const groups: readonly { value: FunnelGroup; label: string }[] = [
  { value: 'sign', label: 'Signs' },
  { value: 'property', label: 'Homes' },
  { value: 'agent', label: 'Agents' },
  { value: 'campaign', label: 'Campaigns' },
  { value: 'device', label: 'Devices' },
];

const devices: Record<string, string> = { phone: 'Phones', tablet: 'Tablets', computer: 'Computers' };

const nameless: Partial<Record<FunnelGroup, string>> = {
  property: 'No particular home',
  agent: 'Without an agent',
  campaign: 'Without a campaign',
};

const headings: Record<FunnelGroup, string> = {
  sign: 'Sign',
  property: 'Home',
  agent: 'Agent',
  campaign: 'Campaign',
  day: 'Day',
  device: 'Device',
};

/** How many of those who scan talk, how many of those leave an address, and how many tours they ask for; by sign, home, agent, campaign or device. */
@Component({
  selector: 'app-sign-funnel',
  imports: [Waiting, FilterChips, RouterLink, DecimalPipe],
  templateUrl: './sign-funnel.html',
  styleUrl: './sign-funnel.scss',
  host: { class: 'card' },
})
export class SignFunnel {
  readonly days = input.required<number>();
  readonly campaign = input<CampaignFilter>({});

  protected readonly groups = groups;
  protected readonly headings = headings;
  protected readonly by = signal<FunnelGroup>('sign');
  protected readonly funnel = inject(AnalyticsApi).funnel(this.days, this.by, this.campaign);

  protected readonly steps = computed(() => {
    const totals = this.funnel.value()?.totals;
    if (!totals) return [];
    const steps: { name: string; value: number | null }[] = [
      { name: 'Scans', value: totals.scans },
      { name: 'Conversations', value: totals.conversations },
      { name: 'Leads', value: totals.leads },
      { name: 'Tours', value: totals.tours },
    ];
    const most = Math.max(1, ...steps.map(({ value }) => value ?? 0));
    return steps.map((step, index) => {
      const before = index > 0 ? steps[index - 1]?.value : null;
      return {
        ...step,
        width: ((step.value ?? 0) / most) * 100,
        share: before && step.value !== null ? Math.round((step.value / before) * 100) : null,
      };
    });
  });
  protected readonly rows = computed(() =>
    (this.funnel.value()?.rows ?? []).slice(0, 20).map((row) => ({ ...row, name: this.nameOf(row) })),
  );

  protected group(by: string): void {
    this.by.set(groups.find(({ value }) => value === by)?.value ?? 'sign');
  }

  private nameOf({ key, name }: { key: string; name: string }): string {
    if (this.by() === 'device') return devices[key] ?? name;
    return name || (nameless[this.by()] ?? '');
  }
}
