import { CurrencyPipe, DecimalPipe } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { AgoPipe } from '../../ui/ago.pipe';
import { ChartCard } from '../../ui/charts/chart-card';
import { dayLabel } from '../../ui/charts/series';
import { Failed } from '../../ui/failed';
import { Skeleton } from '../../ui/skeleton';
import { PropertiesApi, PropertyView } from '../properties-api';

/** Where the asking price stands among comparable homes. */
@Component({
  selector: 'app-market-view',
  imports: [ChartCard, Failed, Skeleton, CurrencyPipe, DecimalPipe, AgoPipe],
  templateUrl: './market-view.html',
  styleUrl: './market-view.scss',
})
export class MarketView {
  readonly property = input.required<PropertyView>();

  protected readonly analysis = inject(PropertiesApi).marketAnalysis(computed(() => this.property().property_id));
  protected readonly history = computed(() => {
    const points = this.analysis.hasValue() ? this.analysis.value().price_history : [];
    return { labels: points.map(({ date }) => `${dayLabel(date)} ${date.slice(0, 4)}`), series: [{ name: 'Price, dollars', values: points.map(({ price }) => price) }] };
  });
  protected readonly position = computed(() => {
    const percent = this.analysis.hasValue() ? this.analysis.value().price_position_percent : null;
    if (percent === null) return null;
    if (Math.abs(percent) < 1) return 'at the median of comparable homes';
    return `${Math.abs(percent).toFixed(0)} % ${percent > 0 ? 'above' : 'below'} the median of comparable homes`;
  });
}
