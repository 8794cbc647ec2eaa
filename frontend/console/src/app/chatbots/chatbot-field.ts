import { Component, computed, inject, input, signal } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { asked } from '../api/list-filter';
import { PickField } from '../ui/forms/pick-field';
import { ChatbotsApi } from './chatbots-api';

/** One of the brokerage's chatbots, but for the archived ones. */
@Component({
  selector: 'app-chatbot-field',
  imports: [FormField, PickField],
  template: `
    <app-pick-field
      [label]="label()"
      [none]="none()"
      [formField]="field()"
      [choices]="choices()"
      [isLoading]="bots.isLoading()"
      [hasMore]="bots.hasMore()"
      [chosenName]="chosen.hasValue() ? chosen.value().name : ''"
      [(words)]="words"
    />
  `,
})
export class ChatbotField {
  readonly label = input('Chatbot');
  readonly field = input.required<FieldTree<string>>();
  /** What is chosen with no chatbot; without, one must be. */
  readonly none = input('');

  private readonly api = inject(ChatbotsApi);
  protected readonly words = signal('');
  protected readonly bots = this.api.list(asked(this.words, () => ({ status: 'in_use' })).filter);
  protected readonly chosen = this.api.get(computed(() => this.field()().value() || undefined));
  protected readonly choices = computed(() =>
    (this.bots.items() ?? []).map(({ bot_id, name }) => ({ value: bot_id, label: name })),
  );
}
