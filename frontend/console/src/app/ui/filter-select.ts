import { Component, input, output } from '@angular/core';
import type { Choice } from './forms/select-field';

/** One of many filters, above a list; '' shows everything. */
@Component({
  selector: 'app-filter-select',
  template: `
    <label>
      <span class="label">{{ label() }}</span>
      <select #select (change)="chosenChange.emit(select.value)">
        @for (choice of choices(); track choice.value) {
          <option [value]="choice.value" [selected]="choice.value === chosen()">{{ choice.label }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    label {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    select {
      min-height: 34px;
      min-width: 0;
      max-width: min(280px, 60vw);
      padding: 0 10px;
      border: var(--app-hairline);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
      color: inherit;
      font-size: 13.5px;
      text-overflow: ellipsis;
    }
  `,
})
export class FilterSelect {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly chosen = input('');
  readonly chosenChange = output<string>();
}
