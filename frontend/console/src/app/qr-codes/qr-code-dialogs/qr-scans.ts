import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { BarList } from '../../ui/charts/bar-list';
import { ChartCard } from '../../ui/charts/chart-card';
import { dayLabel } from '../../ui/charts/series';
import { QrCodesApi } from '../qr-codes-api';
import { SignView } from '../signs-api';
import { Waiting } from '../../ui/waiting';

const devices = { phone: 'Phones', tablet: 'Tablets', computer: 'Computers' };

/** When a code was scanned, and with what. */
@Component({
  selector: 'app-qr-scans',
  imports: [
    Waiting,
    MatDialogTitle,
    MatDialogContent,
    MatDialogActions,
    MatDialogClose,
    MatButton,
    ChartCard,
    BarList,
  ],
  template: `
    <h2 matDialogTitle>{{ code.label || code.property_address || 'Scans' }}</h2>
    <mat-dialog-content>
      @if (!scans.hasValue()) {
        <app-waiting [for]="scans" shape="tall" [count]="1" />
      } @else {
        <app-chart-card
          class="bare"
          kind="bars"
          heading="Scans per day"
          [note]="note()"
          [labels]="days()"
          [series]="series()"
        />
        <h3 class="subtitle">Devices</h3>
        <app-bar-list [bars]="devices()" />
        @if (campaigns().length) {
          <h3 class="subtitle">Campaigns</h3>
          <p class="label">Visits whose address carried utm_source, utm_medium or utm_campaign.</p>
          <app-bar-list [bars]="campaigns()" />
        }
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end"><button matButton matDialogClose>Close</button></mat-dialog-actions>
  `,
  styles:
    '.bare { padding: 6px 0 0; border: 0; background: none; } h3 { margin: 20px 0 10px; } .label { margin-bottom: 10px; }',
})
export class QrScans {
  protected readonly code = inject<SignView>(MAT_DIALOG_DATA);
  protected readonly scans = inject(QrCodesApi).scans(signal(this.code.qr_id), signal(30));
  protected readonly days = computed(() => this.scans.value()?.by_day.map(({ day }) => dayLabel(day)) ?? []);
  protected readonly note = computed(() => {
    const { total = 0, clicks = 0 } = this.scans.value() ?? {};
    return `${total} in the last 30 days${clicks > 0 ? `, and ${clicks} by a link` : ''}`;
  });
  protected readonly series = computed(() => [
    { name: 'Scans', values: this.scans.value()?.by_day.map(({ scans }) => scans) ?? [] },
  ]);
  protected readonly campaigns = computed(
    () =>
      this.scans.value()?.by_campaign.map(({ source, medium, campaign, visits }) => ({
        name: [source, medium, campaign].filter(Boolean).join(' · '),
        value: visits,
      })) ?? [],
  );
  protected readonly devices = computed(
    () =>
      this.scans.value()?.by_device.map(({ device, scans }) => ({ name: devices[device], value: scans })) ??
      [],
  );
}
