import { Component, ElementRef, computed, effect, input, model, signal, viewChild } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import {
  MatAutocomplete,
  MatAutocompleteTrigger,
  type MatAutocompleteSelectedEvent,
} from '@angular/material/autocomplete';
import { MatOption } from '@angular/material/core';
import { MatError, MatFormField, MatHint, MatLabel, MatSuffix } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { errorText } from './error-text';
import type { Choice } from './select-field';

/** One of so many that the server has to look for it: shows the first ones, and what the typed words find. */
@Component({
  selector: 'app-pick-field',
  imports: [
    MatFormField,
    MatLabel,
    MatInput,
    MatSuffix,
    MatIcon,
    MatError,
    MatHint,
    MatAutocomplete,
    MatAutocompleteTrigger,
    MatOption,
  ],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic" hideRequiredMarker>
      <mat-label>{{ label() }}</mat-label>
      <input
        #box
        matInput
        autocomplete="off"
        spellcheck="false"
        [matAutocomplete]="options"
        [value]="shown()"
        (input)="words.set(box.value)"
        (focus)="box.select()"
        (blur)="touched.set(true)"
      />
      <mat-icon matSuffix svgIcon="keyboard_arrow_down" />
      <mat-autocomplete
        #options
        [displayWith]="nameOf"
        [autoActiveFirstOption]="words() !== ''"
        (optionSelected)="choose($event)"
        (closed)="box.value = shown(); words.set('')"
      >
        @if (none() && !words()) {
          <mat-option value="">{{ none() }}</mat-option>
        }
        @for (choice of ranked(); track choice.value) {
          <mat-option [value]="choice.value">{{ choice.label }}</mat-option>
        } @empty {
          <mat-option disabled>{{ isLoading() ? 'Looking…' : 'Nothing found' }}</mat-option>
        }
        @if (hasMore()) {
          <mat-option disabled class="more">There are more: type a part of the name</mat-option>
        }
      </mat-autocomplete>
      @if (hint()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
      <mat-error>{{ error() }}</mat-error>
    </mat-form-field>
  `,
  styles: ':host { display: block; } mat-form-field { margin-bottom: 12px; }',
})
export class PickField implements FormValueControl<string> {
  readonly value = model('');
  readonly touched = model(false);
  readonly invalid = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly label = input.required<string>();
  /** What the words find; without words the first ones. */
  readonly choices = input.required<readonly Choice[]>();
  readonly isLoading = input(false);
  readonly hasMore = input(false);
  /** Name of what the field holds at first: it need not be among the choices. */
  readonly chosenName = input('');
  /** What is chosen with nothing; without, something must be. */
  readonly none = input('');
  readonly hint = input('');
  /** As they are typed. */
  readonly words = model('');

  private readonly last = signal<Choice>({ value: '', label: '' });
  private readonly input = viewChild.required(MatInput);
  private readonly box = viewChild.required<unknown, ElementRef<HTMLInputElement>>('box', {
    read: ElementRef,
  });

  /** Those that begin with what was typed first: who types 7 Elm does not mean 17 Elm. */
  protected readonly ranked = computed(() => {
    const typed = this.words().trim().toLocaleLowerCase();
    const begins = ({ label }: Choice) => Number(label.toLocaleLowerCase().startsWith(typed));
    return typed ? this.choices().toSorted((a, b) => begins(b) - begins(a)) : this.choices();
  });
  protected readonly shown = computed(() => this.nameOf(this.value()));
  protected readonly error = computed(() => errorText(this.errors()));

  constructor() {
    // The box holds a name and the field an id, so that the box is not what is bound to the field.
    effect(() => {
      const input = this.input();
      input.errorState = this.touched() && this.invalid();
      input.stateChanges.next();
    });
  }

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected readonly nameOf = (value: string): string => {
    if (value === '') return this.none();
    const known = [this.last(), ...this.choices()].find((choice) => choice.value === value);
    return known?.label ?? this.chosenName();
  };

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    const value = option.value as string;
    this.last.set({ value, label: this.nameOf(value) });
    this.value.set(value);
  }
}
