import { Component, computed, inject, input, output } from '@angular/core';
import { AnalyticsApi, BusyCampaign, CampaignFilter } from './analytics-api';

const everything = '';

/** Which campaign is looked at. Not there as long as no address has named one. */
@Component({
  selector: 'app-campaign-filter',
  template: `
    @if (choices().length > 0) {
      <label>
        <span class="label">Campaign</span>
        <select #select (change)="choose(select.value)">
          <option value="" [selected]="key() === ''">All visitors</option>
          @for (choice of choices(); track choice.key) {
            <option [value]="choice.key" [selected]="choice.key === key()">{{ choice.label }}</option>
          }
        </select>
      </label>
    }
  `,
  styles: `
    label {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    select {
      min-height: 34px;
      min-width: 0;
      max-width: min(280px, 60vw);
      padding: 0 10px;
      border: var(--app-hairline);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
      color: inherit;
      font-size: 13.5px;
      text-overflow: ellipsis;
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
    const choices = found.map((each) => ({ key: keyOf(each), label: nameOf(each) }));
    const here = this.key();
    return here === everything || choices.some(({ key }) => key === here)
      ? choices
      : [{ key: here, label: nameOf(this.campaign()) }, ...choices];
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
