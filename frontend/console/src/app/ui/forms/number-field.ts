import { Component, computed, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import {
  MatError,
  MatFormField,
  MatHint,
  MatLabel,
  MatPrefix,
  MatSuffix,
} from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { errorText } from './error-text';

/** A number with its unit; empty is null. */
@Component({
  selector: 'app-number-field',
  imports: [FormField, MatFormField, MatLabel, MatInput, MatError, MatHint, MatPrefix, MatSuffix],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic" hideRequiredMarker>
      <mat-label>{{ label() }}</mat-label>
      @if (prefix()) {
        <span matTextPrefix>{{ prefix() }}&nbsp;</span>
      }
      <input matInput type="number" inputmode="decimal" [formField]="field()" [step]="step()" />
      @if (suffix()) {
        <span matTextSuffix>&nbsp;{{ suffix() }}</span>
      }
      @if (hint()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
      @if (grouped(); as amount) {
        <mat-hint align="end">{{ amount }}</mat-hint>
      }
      <mat-error>{{ error() }}</mat-error>
    </mat-form-field>
  `,
  styles: `
    :host {
      display: block;
    }
    mat-form-field {
      margin-bottom: 12px;
    }
    input {
      text-align: end;
      font-variant-numeric: tabular-nums;
      appearance: textfield;
    }
    input::-webkit-inner-spin-button {
      appearance: none;
    }
    span {
      color: var(--mat-sys-on-surface-variant);
      white-space: nowrap;
    }
  `,
})
export class NumberField {
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<number | null>>();
  readonly prefix = input('');
  readonly suffix = input('');
  readonly hint = input('');
  readonly step = input<number | 'any'>('any');

  /** An amount of money in groups of three digits, which browsers' number fields do not show. */
  protected readonly grouped = computed(() => {
    const amount = this.field()().value();
    return this.prefix() && amount !== null && amount >= 10_000
      ? this.prefix() + amount.toLocaleString('en-US')
      : '';
  });
  protected readonly error = computed(() => errorText(this.field()().errors()));
}
