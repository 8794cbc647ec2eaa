import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AgoPipe } from '../ui/ago.pipe';
import { QuestionsApi } from './questions-api';
import { Waiting } from '../ui/waiting';

/** The conversations in which it was asked. */
@Component({
  selector: 'app-asked-list',
  imports: [Waiting, RouterLink, AgoPipe],
  template: `
    @if (!gap.hasValue()) {
      <app-waiting [for]="gap" [count]="1" />
    } @else {
      <ul>
        @for (asked of gap.value().asked; track $index) {
          <li>
            <a [routerLink]="['/conversations', asked.conversation_id]">{{ asked.question }}</a>
            <time class="label" [attr.datetime]="asked.asked_at">{{ asked.asked_at | ago }}</time>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 10px;
    }
    li {
      display: flex;
      gap: 12px;
      justify-content: space-between;
      padding: 8px 0;
      border-top: var(--app-hairline);
    }
    a {
      min-width: 0;
      overflow-wrap: anywhere;
      color: inherit;
    }
    time {
      flex: none;
    }
  `,
})
export class AskedList {
  readonly gapId = input.required<string>();

  protected readonly gap = inject(QuestionsApi).get(this.gapId);
}
