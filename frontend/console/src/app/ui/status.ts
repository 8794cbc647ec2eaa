import { Component, input } from '@angular/core';

export type Tone = 'good' | 'attention' | 'wrong' | 'quiet' | 'accent';

/** A state in one word; the dot's colour repeats what the word says. */
@Component({
  selector: 'app-status',
  template: '<ng-content />',
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 7px;
      padding: 2px 10px 2px 8px;
      border-radius: 20px;
      font-size: 12.5px;
      font-weight: 500;
      line-height: 1.6;
      white-space: nowrap;
      background: var(--mat-sys-surface-container-high);
      color: var(--mat-sys-on-surface-variant);
    }
    :host::before {
      content: '';
      width: 7px;
      height: 7px;
      border-radius: 50%;
      background: currentColor;
    }
    :host(.good) {
      background: var(--app-good-container);
      color: var(--app-on-good-container);
    }
    :host(.attention) {
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
    }
    :host(.wrong) {
      background: var(--mat-sys-error-container);
      color: var(--mat-sys-on-error-container);
    }
    :host(.accent) {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
  `,
})
export class Status {
  readonly tone = input<Tone>('quiet');
}
