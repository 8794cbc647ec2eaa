import { CurrencyPipe, DecimalPipe } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { AiUsageView, AnalyticsApi } from './analytics-api';

const taskNames: Record<AiUsageView['task'], string> = {
  answer: 'Answers',
  describe: 'Pictures described',
  transcribe: 'Recordings heard',
  embed: 'Search by meaning',
};

/** What external models were used for and what that cost; nothing where none was. */
@Component({
  selector: 'app-ai-usage-table',
  imports: [CurrencyPipe, DecimalPipe],
  template: `
    @if (rows().length > 0) {
      <div class="card flush">
        <table class="table">
          <caption class="subtitle">
            Language models
          </caption>
          <thead>
            <tr>
              <th scope="col">For</th>
              <th scope="col">Model</th>
              <th scope="col" class="number">Calls</th>
              <th scope="col" class="number">Tokens</th>
              <th scope="col" class="number">Credits</th>
              <th scope="col" class="number">Cost</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.key) {
              <tr>
                <td class="lead">{{ row.name }}</td>
                <td data-label="Model">{{ row.model }}</td>
                <td class="number" data-label="Calls">{{ row.calls | number }}</td>
                <td class="number" data-label="Tokens">{{ row.tokens | number }}</td>
                <td class="number" data-label="Credits">{{ row.credits | number }}</td>
                <td class="number" data-label="Cost">
                  {{ row.cost === null ? '—' : (row.cost | currency: 'USD' : 'symbol' : '1.2-4') }}
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styles: ':host { display: block; min-width: 0; } caption { padding: 16px 16px 4px; text-align: start; }',
})
export class AiUsageTable {
  readonly days = input.required<number>();

  private readonly usage = inject(AnalyticsApi).aiUsage(this.days);
  protected readonly rows = computed(() => summed(this.usage.value() ?? []));
}

interface Row {
  key: string;
  name: string;
  model: string;
  calls: number;
  tokens: number;
  credits: number;
  /** Null as soon as a part of it has no price. */
  cost: number | null;
}

/** Days added up by chatbot, task and model, the most used first. */
function summed(days: readonly AiUsageView[]): Row[] {
  const rows = new Map<string, Row>();
  for (const day of days) {
    const key = [day.bot_id, day.task, day.model].join(' ');
    const name = day.bot_name ? `${taskNames[day.task]} by ${day.bot_name}` : taskNames[day.task];
    const row = rows.get(key) ?? { key, name, model: day.model, calls: 0, tokens: 0, credits: 0, cost: 0 };
    row.calls += day.calls;
    row.tokens += day.input_tokens + day.output_tokens;
    row.credits += day.credits;
    row.cost = row.cost === null || day.cost_usd === null ? null : row.cost + day.cost_usd;
    rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => b.calls - a.calls);
}
