import { Component, ViewEncapsulation, input } from '@angular/core';
import { Brandmark } from '../../shell/brandmark';
import { HouseDrawing } from './house-drawing';

/** The page around every form of somebody not signed in. */
@Component({
  selector: 'app-auth-frame',
  imports: [Brandmark, HouseDrawing],
  template: `
    <main>
      <div class="form">
        <app-brandmark />
        <h1 class="display">{{ heading() }}</h1>
        @if (lead()) {
          <p class="lead muted">{{ lead() }}</p>
        }
        <ng-content />
      </div>
    </main>
    <aside aria-hidden="true"><app-house-drawing /></aside>
  `,
  styleUrl: './auth-frame.scss',
  // Its styles reach the projected forms, which are the same on every one of these pages.
  encapsulation: ViewEncapsulation.None,
})
export class AuthFrame {
  readonly heading = input.required<string>();
  readonly lead = input('');
}
