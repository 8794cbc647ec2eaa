import { Component, input } from '@angular/core';
import { Failed } from './failed';
import { Skeleton } from './skeleton';

/** In the place of what is on its way: its shape, or why it did not come and another try. */
@Component({
  selector: 'app-waiting',
  imports: [Failed, Skeleton],
  template: `
    @if (for().error(); as error) {
      <app-failed [error]="error" (retry)="for().reload()" />
    } @else {
      <app-skeleton [class]="shape()" [count]="count()" />
    }
  `,
  styles: ':host { display: contents; }',
})
export class Waiting {
  /** A resource or a paged list that has no value yet. */
  readonly for = input.required<{ error(): Error | undefined; reload(): unknown }>();
  readonly count = input(5);
  readonly shape = input<'' | 'cards' | 'tall' | 'cards tall'>('');
}
