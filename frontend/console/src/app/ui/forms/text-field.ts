import { Component, computed, input, signal } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import {
  MatError,
  MatFormField,
  MatHint,
  MatLabel,
  MatPrefix,
  MatSuffix,
} from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { errorText } from './error-text';

/** One line of text, a password, or (with `rows`) several lines, with its error underneath. */
@Component({
  selector: 'app-text-field',
  imports: [
    FormField,
    MatFormField,
    MatLabel,
    MatInput,
    MatError,
    MatHint,
    MatPrefix,
    MatSuffix,
    MatIcon,
    MatIconButton,
  ],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic" hideRequiredMarker>
      <mat-label>{{ label() }}</mat-label>
      @if (prefix()) {
        <span matTextPrefix>{{ prefix() }}</span>
      }
      @if (rows()) {
        <textarea matInput [formField]="field()" [rows]="rows()" [placeholder]="placeholder()"></textarea>
      } @else {
        <input
          matInput
          [formField]="field()"
          [type]="shownType()"
          [autocomplete]="autocomplete()"
          [placeholder]="placeholder()"
          [attr.inputmode]="inputmode() || null"
          [attr.spellcheck]="type() === 'text' ? null : 'false'"
        />
      }
      @if (type() === 'password') {
        <button
          matIconButton
          matSuffix
          type="button"
          [attr.aria-pressed]="isShown()"
          aria-label="Show password"
          (click)="isShown.set(!isShown())"
        >
          <mat-icon [svgIcon]="isShown() ? 'visibility_off' : 'visibility'" />
        </button>
      }
      @if (hint()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
      <mat-error>{{ error() }}</mat-error>
    </mat-form-field>
  `,
  styles: ':host { display: block; } mat-form-field { margin-bottom: 12px; }',
})
export class TextField {
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
  readonly type = input<'text' | 'email' | 'password' | 'url' | 'tel' | 'search' | 'date' | 'time'>('text');
  readonly autocomplete = input('off');
  readonly inputmode = input('');
  readonly placeholder = input('');
  readonly hint = input('');
  readonly prefix = input('');
  /** Several lines: how many are seen at first. */
  readonly rows = input(0);

  protected readonly isShown = signal(false);
  protected readonly shownType = computed(() =>
    this.type() === 'password' && this.isShown() ? 'text' : this.type(),
  );
  protected readonly error = computed(() => errorText(this.field()().errors()));
}
