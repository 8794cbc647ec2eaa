import { Component, computed, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { NumberField } from '../../ui/forms/number-field';
import type { ContactMoment } from '../chatbots-api';

const choices: readonly { moment: ContactMoment; label: string; hint: string }[] = [
  {
    moment: 'visit',
    label: 'Wants to visit',
    hint: '“Could I see it on Saturday?” The form opens at the times for a tour.',
  },
  { moment: 'price', label: 'Talks about money', hint: 'Offers, negotiating, a mortgage.' },
  { moment: 'unanswered', label: 'Asks what it does not know', hint: 'The agent may.' },
  {
    moment: 'third_answer',
    label: 'Has had several answers',
    hint: 'Whoever stays that long is interested.',
  },
];

/** At which moments of a conversation the chatbot offers to leave a number. */
@Component({
  selector: 'app-contact-moments',
  imports: [MatCheckbox, NumberField],
  template: `
    <h2 class="subtitle" id="moments">When to offer you</h2>
    <p class="label">
      The chatbot then shows a button to leave a number, once in a conversation.
      @if (moments()().value().length === 0) {
        <b>Now never: visitors find the way to you by themselves.</b>
      }
    </p>
    <ul aria-labelledby="moments">
      @for (choice of choices; track choice.moment) {
        <li>
          <mat-checkbox [checked]="isTaken(choice.moment)" (change)="take(choice.moment, $event.checked)">
            {{ choice.label }}<br /><span class="label">{{ choice.hint }}</span>
          </mat-checkbox>
        </li>
      }
    </ul>
    @if (isTaken('third_answer')) {
      <app-number-field label="After which answer" hint="1 to 20" [step]="1" [field]="afterAnswers()" />
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 20px;
    }
    ul {
      display: grid;
      gap: 4px;
      margin: 4px 0 12px;
    }
    app-number-field {
      max-width: 240px;
    }
  `,
})
export class ContactMoments {
  /** The form's fields. */
  readonly moments = input.required<FieldTree<ContactMoment[]>>();
  readonly afterAnswers = input.required<FieldTree<number | null>>();

  protected readonly choices = choices;
  private readonly taken = computed(() => this.moments()().value());

  protected isTaken(moment: ContactMoment): boolean {
    return this.taken().includes(moment);
  }

  protected take(moment: ContactMoment, isTaken: boolean): void {
    const now = choices
      .map((choice) => choice.moment)
      .filter((each) => (each === moment ? isTaken : this.isTaken(each)));
    this.moments()().value.set(now);
  }
}
