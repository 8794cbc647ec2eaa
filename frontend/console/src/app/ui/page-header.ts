import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';

/** The page's name, one sentence about it, and its one primary action as content. */
@Component({
  selector: 'app-page-header',
  imports: [MatIcon, RouterLink],
  template: `
    <div class="text">
      @if (backTo()) {
        <a class="back" [routerLink]="backTo()"><mat-icon svgIcon="arrow_back" />{{ backLabel() }}</a>
      }
      <h1 class="display">{{ heading() }}</h1>
      @if (lead()) {
        <p class="muted">{{ lead() }}</p>
      }
    </div>
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      justify-content: space-between;
      gap: 16px 24px;
      margin-bottom: 24px;
    }
    .text {
      display: grid;
      gap: 6px;
      min-width: 0;
      flex: 1 1 320px;
    }
    p {
      max-width: 62ch;
      text-wrap: pretty;
    }
    .back {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      width: fit-content;
      font-size: 13.5px;
      font-weight: 500;
      color: var(--mat-sys-on-surface-variant);
      text-decoration: none;
    }
    .back:hover {
      color: var(--mat-sys-on-surface);
    }
    .back .mat-icon {
      width: 18px;
      height: 18px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .actions:empty {
      display: none;
    }
    @media (max-width: 599px) {
      :host {
        margin-bottom: 18px;
      }
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly lead = input('');
  readonly backTo = input('');
  readonly backLabel = input('Back');
}
