import { CurrencyPipe, DatePipe, DecimalPipe } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { AgoPipe } from '../../ui/ago.pipe';
import { PropertiesApi, PropertyView } from '../properties-api';
import { Waiting } from '../../ui/waiting';

const events: Readonly<Record<string, string>> = {
  listed: 'Listed',
  price_changed: 'Price changed',
  sold: 'Sold',
  recorded_sale: 'Recorded sale',
};

/** Where the asking price stands among comparable homes. */
@Component({
  selector: 'app-market-view',
  imports: [Waiting, CurrencyPipe, DatePipe, DecimalPipe, AgoPipe],
  templateUrl: './market-view.html',
  styleUrl: './market-view.scss',
})
export class MarketView {
  readonly property = input.required<PropertyView>();

  protected readonly analysis = inject(PropertiesApi).marketAnalysis(
    computed(() => this.property().property_id),
  );
  protected readonly eventOf = (event: string): string => events[event] ?? event;
  protected readonly position = computed(() => {
    const percent = this.analysis.hasValue() ? this.analysis.value().price_position_percent : null;
    if (percent === null) return null;
    if (Math.abs(percent) < 1) return 'at the median of comparable homes';
    return `${Math.abs(percent).toFixed(0)} % ${percent > 0 ? 'above' : 'below'} the median of comparable homes`;
  });
}
