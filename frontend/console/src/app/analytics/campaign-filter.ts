import { Component, computed, inject, input, output } from '@angular/core';
import { FilterSelect } from '../ui/filter-select';
import { AnalyticsApi, BusyCampaign, CampaignFilter } from './analytics-api';

const everything = '';

/** Which campaign is looked at. Not there as long as no address has named one. */
@Component({
  selector: 'app-campaign-filter',
  imports: [FilterSelect],
  template: `
    @if (choices().length > 1) {
      <app-filter-select
        label="Campaign"
        [choices]="choices()"
        [chosen]="key()"
        (chosenChange)="choose($event)"
      />
    }
  `,
})
export class CampaignFilterField {
  readonly days = input.required<number>();
  readonly campaign = input.required<CampaignFilter>();
  readonly chosen = output<CampaignFilter>();

  private readonly found = inject(AnalyticsApi).campaigns(this.days);

  protected readonly key = computed(() => keyOf(this.campaign()));
  /** The one in the address too, when nobody came by it in this time. */
  protected readonly choices = computed(() => {
    const found: CampaignFilter[] = this.found.hasValue() ? this.found.value() : [];
    const choices = [
      { value: everything, label: 'All visitors' },
      ...found.map((each) => ({ value: keyOf(each), label: nameOf(each) })),
    ];
    const here = this.key();
    return choices.some(({ value }) => value === here)
      ? choices
      : [...choices, { value: here, label: nameOf(this.campaign()) }];
  });

  protected choose(key: string): void {
    const [utm_source, utm_medium, utm_campaign] = key ? (JSON.parse(key) as string[]) : [];
    this.chosen.emit({ utm_source, utm_medium, utm_campaign });
  }
}

const partsOf = ({ utm_campaign, utm_source, utm_medium }: CampaignFilter | BusyCampaign) => [
  utm_campaign,
  utm_source,
  utm_medium,
];

function keyOf({ utm_source, utm_medium, utm_campaign }: CampaignFilter): string {
  const values = [utm_source, utm_medium, utm_campaign].map((value) => value ?? '');
  return values.some(Boolean) ? JSON.stringify(values) : everything;
}

const nameOf = (campaign: CampaignFilter): string => partsOf(campaign).filter(Boolean).join(' · ');
