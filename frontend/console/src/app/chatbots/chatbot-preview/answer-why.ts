import { DecimalPipe } from '@angular/common';
import { Component, input } from '@angular/core';
import type { ChatbotAnswer } from '../chatbots-api';

/** For the brokerage only: which passages were considered, and why they were taken or left. */
@Component({
  selector: 'app-answer-why',
  imports: [DecimalPipe],
  template: `
    @if (answer().trace; as trace) {
      <details>
        <summary>Why this answer</summary>
        <p>{{ trace.decision }}</p>
        <ul>
          @for (passage of trace.passages; track passage.chunk_id) {
            <li [class.taken]="passage.taken">
              <b>{{ passage.taken ? 'Taken' : 'Left' }}</b> {{ passage.title }} ·
              {{ passage.evidence * 100 | number: '1.0-0' }} % sure
              <q>{{ passage.snippet }}</q>
            </li>
          } @empty {
            <li>No passage came near the question.</li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    details {
      margin-top: 8px;
      font-size: 12px;
      color: #5d584e;
    }
    summary {
      cursor: pointer;
      width: fit-content;
    }
    p {
      margin: 6px 0;
    }
    p::first-letter {
      text-transform: uppercase;
    }
    ul {
      display: grid;
      gap: 8px;
    }
    li {
      padding-inline-start: 8px;
      border-inline-start: 2px solid #d8d0c1;
    }
    .taken {
      border-color: #1f4d46;
    }
    q {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      line-clamp: 3;
      quotes: none;
    }
  `,
})
export class AnswerWhy {
  readonly answer = input.required<ChatbotAnswer>();
}
