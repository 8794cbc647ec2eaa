import { Component, computed, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { errorText } from '../../ui/forms/error-text';

/** A colour, picked or typed. */
@Component({
  selector: 'app-color-field',
  imports: [FormField, MatFormField, MatLabel, MatInput, MatError, MatHint, MatPrefix],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic" hideRequiredMarker>
      <mat-label>{{ label() }}</mat-label>
      <input
        #picker
        matPrefix
        type="color"
        [attr.aria-label]="'Pick: ' + label()"
        [value]="picked()"
        [disabled]="field()().disabled()"
        (input)="field()().value.set(picker.value)"
      />
      <input matInput [formField]="field()" placeholder="#1f4d46" spellcheck="false" autocomplete="off" />
      @if (hint()) {
        <mat-hint>{{ hint() }}</mat-hint>
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
    [type='color'] {
      width: 30px;
      height: 30px;
      margin-inline: 12px 4px;
      padding: 0;
      border: var(--app-hairline);
      border-radius: 8px;
      background: none;
      cursor: pointer;
    }
    [type='color']::-webkit-color-swatch-wrapper {
      padding: 0;
    }
    [type='color']::-webkit-color-swatch {
      border: 0;
      border-radius: 7px;
    }
  `,
})
export class ColorField {
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
  readonly hint = input('');

  protected readonly picked = computed(() =>
    /^#[0-9a-f]{6}$/i.test(this.field()().value()) ? this.field()().value() : '#000000',
  );
  protected readonly error = computed(() => errorText(this.field()().errors()));
}
