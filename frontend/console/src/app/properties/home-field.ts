import { Component, computed, inject, input, signal } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { asked } from '../api/list-filter';
import { PickField } from '../ui/forms/pick-field';
import { PropertiesApi, type PropertyView } from './properties-api';

/** One of the brokerage's homes. */
@Component({
  selector: 'app-home-field',
  imports: [FormField, PickField],
  template: `
    <app-pick-field
      [label]="label()"
      [none]="none()"
      [hint]="hint()"
      [formField]="field()"
      [choices]="choices()"
      [isLoading]="homes.isLoading()"
      [hasMore]="homes.hasMore()"
      [chosenName]="chosen.hasValue() ? nameOf(chosen.value()) : ''"
      [(words)]="words"
    />
  `,
})
export class HomeField {
  readonly label = input('Home');
  readonly field = input.required<FieldTree<string>>();
  /** What is chosen with no home. */
  readonly none = input('No particular home');
  readonly hint = input('');
  /** A chatbot whose own homes come first; '' for none. */
  readonly firstOf = input('');

  private readonly api = inject(PropertiesApi);
  protected readonly words = signal('');
  private readonly asked = asked(this.words, () => ({}));
  private readonly own = this.api.list(
    computed(() => (this.firstOf() ? { ...this.asked.filter(), bot_id: this.firstOf() } : undefined)),
  );
  protected readonly homes = this.api.list(this.asked.filter);
  protected readonly chosen = this.api.get(computed(() => this.field()().value() || undefined));
  protected readonly choices = computed(() => {
    const own = (this.firstOf() && this.own.items()) || [];
    const first = new Set(own.map(({ property_id }) => property_id));
    const others = (this.homes.items() ?? []).filter(({ property_id }) => !first.has(property_id));
    return [...own, ...others].map((home) => ({ value: home.property_id, label: this.nameOf(home) }));
  });

  protected nameOf({ address, city }: PropertyView): string {
    return `${address}, ${city}`;
  }
}
