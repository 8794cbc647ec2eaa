import { Component, input } from '@angular/core';

/** A settings page's name and one sentence about it, with its action as content. */
@Component({
  selector: 'app-section-header',
  template: `
    <div class="grow">
      <h2 class="title">{{ heading() }}</h2>
      @if (lead()) {
        <p class="muted">{{ lead() }}</p>
      }
    </div>
    <div class="row"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: 12px 24px;
      margin-bottom: 20px;
    }
    .grow {
      flex-basis: 320px;
    }
    p {
      max-width: 62ch;
      margin-top: 4px;
      text-wrap: pretty;
    }
  `,
})
export class SectionHeader {
  readonly heading = input.required<string>();
  readonly lead = input('');
}
