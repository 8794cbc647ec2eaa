import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Empty } from './empty';

/** In the place of a list whose filters leave nothing of it: says so, with the way back to all. */
@Component({
  selector: 'app-none-found',
  imports: [Empty, MatButton],
  template: `
    <app-empty icon="search" heading="Nothing found" [text]="text()">
      <button matButton="outlined" type="button" (click)="all.emit()">Show all</button>
    </app-empty>
  `,
  styles: ':host { display: block; }',
})
export class NoneFound {
  /** One sentence: "No home matches these filters." */
  readonly text = input.required<string>();
  readonly all = output();
}
