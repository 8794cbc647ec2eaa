import { ANIMATION_MODULE_TYPE, Component, computed, inject, input } from '@angular/core';
import { BarChartModule, Color, LineChartModule, ScaleType } from '@swimlane/ngx-charts';
import { SERIES_COLORS, Series } from './series';

/** The drawing itself; always zero-based. Import it behind `@defer` only: it is large. */
@Component({
  selector: 'app-chart',
  imports: [LineChartModule, BarChartModule],
  templateUrl: './chart.html',
  styleUrl: './chart.scss',
})
export class Chart {
  readonly kind = input.required<'bars' | 'lines'>();
  readonly labels = input.required<readonly string[]>();
  readonly series = input.required<readonly Series[]>();

  // The library moves its lines past Angular's animations, so it has to be told of those who want none.
  protected readonly moves = inject(ANIMATION_MODULE_TYPE, { optional: true }) !== 'NoopAnimations';

  protected readonly scheme: Color = {
    name: 'console',
    selectable: false,
    group: ScaleType.Ordinal,
    domain: [...SERIES_COLORS],
  };

  protected readonly lines = computed(() =>
    this.series().map((series) => ({
      name: series.name,
      series: this.labels().map((label, index) => ({ name: label, value: series.values[index] ?? 0 })),
    })),
  );
  protected readonly bars = computed(() =>
    this.labels().map((label, index) => ({
      name: label,
      series: this.series().map((series) => ({ name: series.name, value: series.values[index] ?? 0 })),
    })),
  );
  /** An axis of whole numbers, at least 0 to 4. */
  protected readonly top = computed(() => {
    const highest = this.labels().map((_, index) =>
      this.series().reduce(
        (most, series) =>
          this.kind() === 'bars'
            ? most + (series.values[index] ?? 0)
            : Math.max(most, series.values[index] ?? 0),
        0,
      ),
    );
    return Math.max(4, ...highest);
  });
  protected readonly ticks = computed(() => {
    const step = Math.max(1, Math.ceil(this.labels().length / 6));
    return this.labels().filter((_, index) => index % step === 0);
  });
  protected readonly wholeNumbers = (value: number): string =>
    Number.isInteger(value) ? value.toLocaleString('en-US') : '';
  protected readonly onlyTicks = (label: string): string => (this.ticks().includes(label) ? label : '');
}
