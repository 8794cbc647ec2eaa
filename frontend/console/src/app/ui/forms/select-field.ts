import { Component, computed, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { errorText } from './error-text';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of a few. */
@Component({
  selector: 'app-select-field',
  imports: [FormField, MatFormField, MatLabel, MatSelect, MatOption, MatError, MatHint],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic" hideRequiredMarker>
      <mat-label>{{ label() }}</mat-label>
      <mat-select [formField]="field()">
        @for (choice of choices(); track choice.value) {
          <mat-option [value]="choice.value">{{ choice.label }}</mat-option>
        }
      </mat-select>
      @if (hint()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
      <mat-error>{{ error() }}</mat-error>
    </mat-form-field>
  `,
  styles: ':host { display: block; } mat-form-field { margin-bottom: 12px; }',
})
export class SelectField {
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
  readonly choices = input.required<readonly Choice[]>();
  readonly hint = input('');

  protected readonly error = computed(() => errorText(this.field()().errors()));
}
