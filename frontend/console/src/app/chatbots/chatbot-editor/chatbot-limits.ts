import { Component, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { NumberField } from '../../ui/forms/number-field';

/** How much of its visitors' questions may go to a language model. */
@Component({
  selector: 'app-chatbot-limits',
  imports: [NumberField],
  template: `
    <h2 class="subtitle">Limits</h2>
    <p class="label">
      Past them the built-in engine answers from the same facts and sources, which costs nothing. Visitors
      notice no error. Empty: as this installation has it.
    </p>
    <div class="fields">
      <app-number-field label="Questions a minute" [step]="1" [field]="questions()" />
      <app-number-field label="Credits an hour" hint="0: no language model" [step]="1" [field]="credits()" />
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 28px;
    }
    .fields {
      margin-top: 12px;
    }
  `,
})
export class ChatbotLimits {
  /** The form's fields. */
  readonly questions = input.required<FieldTree<number | null>>();
  readonly credits = input.required<FieldTree<number | null>>();
}
