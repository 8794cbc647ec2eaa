import { Pipe, PipeTransform } from '@angular/core';

const whole = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});
const exact = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** An amount in cents as dollars, without ".00". */
@Pipe({ name: 'cents' })
export class CentsPipe implements PipeTransform {
  transform(cents: number | null | undefined): string {
    if (cents === null || cents === undefined) return '';
    return (cents % 100 === 0 ? whole : exact).format(cents / 100);
  }
}
