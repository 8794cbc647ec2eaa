import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { IconName } from './icons';

/** Nothing here yet: what this is for, and (as content) the one next step. */
@Component({
  selector: 'app-empty',
  imports: [MatIcon],
  template: `
    <span class="mark"><mat-icon [svgIcon]="icon()" /></span>
    <h2 class="title">{{ heading() }}</h2>
    <p class="muted">{{ text() }}</p>
    <div class="step"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: 8px;
      padding: 56px 24px;
      text-align: center;
      border: 1px dashed var(--mat-sys-outline-variant);
      border-radius: 12px;
    }
    .mark {
      display: grid;
      place-items: center;
      width: 56px;
      height: 56px;
      margin-bottom: 8px;
      border-radius: 50%;
      background: var(--mat-sys-surface-container);
      color: var(--mat-sys-on-surface-variant);
    }
    .mat-icon {
      width: 26px;
      height: 26px;
    }
    p {
      max-width: 46ch;
      text-wrap: pretty;
    }
    .step {
      margin-top: 12px;
    }
    .step:empty {
      display: none;
    }
  `,
})
export class Empty {
  readonly icon = input.required<IconName>();
  readonly heading = input.required<string>();
  readonly text = input('');
}
