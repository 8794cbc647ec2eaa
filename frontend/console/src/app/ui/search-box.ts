import { Component, input, model } from '@angular/core';
import { MatIcon } from '@angular/material/icon';

/** Finds within the list below it; the key `/` gets here. */
@Component({
  selector: 'app-search-box',
  imports: [MatIcon],
  template: `
    <mat-icon svgIcon="search" />
    <input
      #box
      type="search"
      data-shortcut="search"
      [attr.aria-label]="label()"
      [placeholder]="label()"
      [value]="text()"
      (input)="text.set(box.value)"
      (keydown.escape)="text.set(''); box.blur()"
    />
    <kbd aria-hidden="true">/</kbd>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      flex: 1 1 220px;
      max-width: 380px;
    }
    .mat-icon {
      position: absolute;
      inset: 9px auto auto 12px;
      width: 20px;
      height: 20px;
      color: var(--mat-sys-on-surface-variant);
      pointer-events: none;
    }
    input {
      width: 100%;
      height: 40px;
      padding: 0 36px 0 40px;
      border: 1px solid color-mix(in srgb, var(--mat-sys-outline) 60%, var(--mat-sys-outline-variant));
      border-radius: 8px;
      background: none;
      color: inherit;
      font-size: 14px;
    }
    input::placeholder {
      color: var(--mat-sys-on-surface-variant);
      opacity: 1;
    }
    input:focus-visible {
      outline-offset: -1px;
      border-radius: 8px;
    }
    input::-webkit-search-cancel-button {
      display: none;
    }
    kbd {
      position: absolute;
      inset: 9px 10px auto auto;
      padding: 0 6px;
      border: var(--app-hairline);
      border-radius: 5px;
      font:
        500 12px/20px ui-monospace,
        monospace;
      color: var(--mat-sys-on-surface-variant);
      pointer-events: none;
    }
    input:focus ~ kbd {
      display: none;
    }
    @media (hover: none) {
      kbd {
        display: none;
      }
    }
    @media (max-width: 599px) {
      :host {
        max-width: none;
        flex-basis: 100%;
      }
    }
  `,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly text = model('');
}
