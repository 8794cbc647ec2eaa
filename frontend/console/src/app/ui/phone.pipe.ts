import { Pipe, PipeTransform } from '@angular/core';

/** An American number (`+14155550178`) as it is read out; others stay as they are. */
@Pipe({ name: 'phone' })
export class PhonePipe implements PipeTransform {
  transform(number: string | null | undefined): string {
    const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number ?? '') ?? [];
    return line ? `(${area}) ${exchange}-${line}` : (number ?? '');
  }
}
