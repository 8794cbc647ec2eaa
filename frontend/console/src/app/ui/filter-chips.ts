import { Component, input, model } from '@angular/core';
import type { Choice } from './forms/select-field';

/** One of a few filters, as a row of chips; '' shows everything. */
@Component({
  selector: 'app-filter-chips',
  template: `
    <div role="radiogroup" [attr.aria-label]="label()">
      @for (choice of choices(); track choice.value) {
        <button
          type="button"
          role="radio"
          [attr.aria-checked]="choice.value === chosen()"
          [class.chosen]="choice.value === chosen()"
          (click)="chosen.set(choice.value)"
        >
          {{ choice.label }}
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
      max-width: 100%;
    }
    div {
      display: flex;
      gap: 6px;
      overflow-x: auto;
      scrollbar-width: none;
      padding: 3px;
      margin: -3px;
    }
    button {
      flex: none;
      height: 34px;
      padding: 0 14px;
      border: var(--app-hairline);
      border-radius: 8px;
      background: none;
      color: var(--mat-sys-on-surface-variant);
      font-size: 13.5px;
      font-weight: 500;
      cursor: pointer;
    }
    button:hover {
      color: var(--mat-sys-on-surface);
    }
    .chosen {
      background: var(--mat-sys-secondary-container);
      border-color: transparent;
      color: var(--mat-sys-on-secondary-container);
    }
  `,
})
export class FilterChips {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly chosen = model('');
}
