import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { AnalyticsTotals } from '../analytics/analytics-api';

/** From an empty account to the first printed code, in four steps. */
@Component({
  selector: 'app-first-steps',
  imports: [MatIcon, MatButton, RouterLink],
  template: `
    <div class="card">
      <h2 class="title">Four steps to your first answer</h2>
      <ol>
        @for (step of steps(); track step.title) {
          <li [class.done]="step.done" [class.next]="step === next()">
            <span class="mark">
              @if (step.done) {
                <mat-icon svgIcon="check" aria-label="Done" />
              } @else {
                {{ $index + 1 }}
              }
            </span>
            <span class="grow">
              <span class="subtitle">{{ step.title }}</span>
              <span class="small muted">{{ step.text }}</span>
            </span>
            @if (step === next()) {
              <a matButton="filled" [routerLink]="step.link" [queryParams]="step.query">{{ step.action }}</a>
            }
          </li>
        }
      </ol>
    </div>
  `,
  styles: `
    ol {
      display: grid;
      gap: 2px;
      margin-top: 14px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 14px;
      padding: 12px 0;
      border-top: var(--app-hairline);
    }
    .mark {
      display: grid;
      place-items: center;
      flex: none;
      width: 30px;
      height: 30px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 50%;
      font: 500 14px/1 var(--app-display);
    }
    .mat-icon {
      width: 18px;
      height: 18px;
    }
    .grow {
      display: grid;
      flex: 1 1 220px;
    }
    .done .mark {
      border-color: transparent;
      background: var(--app-good-container);
      color: var(--app-on-good-container);
    }
    .done .subtitle {
      color: var(--mat-sys-on-surface-variant);
      font-weight: 500;
    }
    .next .mark {
      background: var(--mat-sys-primary);
      border-color: transparent;
      color: var(--mat-sys-on-primary);
    }
  `,
})
export class FirstSteps {
  readonly totals = input.required<AnalyticsTotals>();

  protected readonly steps = computed(() => {
    const { properties, chatbots, sources, qr_codes } = this.totals();
    return [
      {
        done: properties > 0,
        title: 'Describe a home',
        text: 'Type it in, or fetch it by its address.',
        link: '/properties/new',
        action: 'Add a property',
      },
      {
        done: chatbots > 0,
        title: 'Create a chatbot',
        text: 'Give it a name and the homes it speaks for.',
        link: '/chatbots/new',
        action: 'New chatbot',
      },
      {
        done: sources > 0,
        title: 'Teach it',
        text: 'Disclosures, inspection reports, the school’s web page.',
        link: '/training',
        action: 'Add a source',
      },
      {
        done: qr_codes > 0,
        title: 'Print its code',
        text: 'For the yard sign, the flyer, the window.',
        link: '/qr-codes',
        query: { create: 1 },
        action: 'Create a code',
      },
    ];
  });
  protected readonly next = computed(() => this.steps().find((step) => !step.done));
}
