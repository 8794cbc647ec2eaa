import { DatePipe, DecimalPipe } from '@angular/common';
import { Component, effect, inject, input, untracked } from '@angular/core';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { CreditsApi } from './credits-api';
import { Waiting } from '../ui/waiting';

/** The ledger, newest first. */
@Component({
  selector: 'app-transaction-list',
  imports: [Waiting, Empty, LoadMore, DatePipe, DecimalPipe],
  template: `
    @if (!transactions.items()) {
      <app-waiting [for]="transactions" />
    } @else if (transactions.items()?.length === 0) {
      <app-empty
        icon="toll"
        heading="Nothing booked yet"
        text="Every credit that comes or goes stands here."
      />
    } @else {
      <div class="card flush">
        <table class="table">
          <caption class="subtitle">
            History
          </caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">When</th>
              <th scope="col" class="number">Credits</th>
              <th scope="col" class="number">Balance</th>
            </tr>
          </thead>
          <tbody>
            @for (entry of transactions.items(); track entry.transaction_id) {
              <tr>
                <td class="lead">{{ entry.description || entry.type }}</td>
                <td data-label="When">{{ entry.created_at | date: 'MMM d, y, h:mm a' }}</td>
                <td class="number" data-label="Credits" [class.good]="entry.amount > 0">
                  {{ entry.amount > 0 ? '+' : entry.amount < 0 ? '−' : ''
                  }}{{ (entry.amount < 0 ? -entry.amount : entry.amount) | number }}
                </td>
                <td class="number" data-label="Balance">{{ entry.balance_after | number }}</td>
              </tr>
            }
          </tbody>
        </table>
        <app-load-more [list]="transactions" />
      </div>
    }
  `,
  styles:
    ':host { display: block; min-width: 0; } caption { padding: 16px 16px 4px; text-align: start; } .lead { font-weight: 500; }',
})
export class TransactionList {
  /** Changes when something was booked. */
  readonly settlements = input(0);

  protected readonly transactions = inject(CreditsApi).transactions();

  constructor() {
    effect(() => {
      if (this.settlements() > 0) untracked(() => this.transactions.reload());
    });
  }
}
