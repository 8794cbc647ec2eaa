import { DecimalPipe } from '@angular/common';
import { Component, computed, input, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import { saveFile } from '../save-file';
import { Skeleton } from '../skeleton';
import { Chart } from './chart';
import { SERIES_COLORS, Series } from './series';

/** A chart with what it says in words, the table behind it, and that table as a file. */
@Component({
  selector: 'app-chart-card',
  imports: [Chart, Skeleton, MatIcon, MatIconButton, MatTooltip, DecimalPipe],
  templateUrl: './chart-card.html',
  styleUrl: './chart-card.scss',
  host: { class: 'card' },
})
export class ChartCard {
  readonly heading = input.required<string>();
  /** What the numbers count: "conversations per day". */
  readonly note = input('');
  readonly kind = input<'bars' | 'lines'>('lines');
  /** What the labels are: "Day". */
  readonly labelName = input('Day');
  readonly labels = input.required<readonly string[]>();
  readonly series = input.required<readonly Series[]>();

  protected readonly isTable = signal(false);
  protected readonly totals = computed(() =>
    this.series().map((series, index) => ({
      name: series.name,
      total: series.values.reduce((sum, value) => sum + value, 0),
      color: SERIES_COLORS[index % SERIES_COLORS.length],
    })),
  );
  protected readonly rows = computed(() =>
    this.labels().map((label, index) => ({
      label,
      values: this.series().map((series) => series.values[index] ?? 0),
    })),
  );
  protected readonly summary = computed(
    () =>
      `${this.heading()}: ${this.totals()
        .map(({ name, total }) => `${name} ${total}`)
        .join(', ')}.`,
  );

  protected download(): void {
    const lines = [
      [this.labelName(), ...this.series().map((series) => series.name)],
      ...this.rows().map((row) => [row.label, ...row.values.map(String)]),
    ];
    const csv = lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n');
    saveFile(
      new Blob([csv], { type: 'text/csv' }),
      `${this.heading().toLowerCase().replace(/\W+/g, '-')}.csv`,
    );
  }
}

// A leading = + - @ would be run as a formula by spreadsheets.
const csvCell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
