import { Component, computed, input, model } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatIcon } from '@angular/material/icon';
import type { ShiftView } from '../hours-api';
import { type HoursDraft, isOvernight, problemOf, weekdays, workWeek, zones } from './hours-draft';

/** A week's hours in one time zone. */
@Component({
  selector: 'app-hours-fields',
  imports: [MatButton, MatIconButton, MatCheckbox, MatIcon],
  template: `
    <mat-checkbox
      [checked]="draft().clock"
      [disabled]="disabled()"
      (change)="set({ clock: $event.checked, shifts: draft().shifts.length ? draft().shifts : workWeek })"
      >Around the clock</mat-checkbox
    >
    @if (!draft().clock) {
      <label class="zone"
        >Time zone
        <select [value]="draft().zone" [disabled]="disabled()" (change)="set({ zone: valueOf($event) })">
          @for (zone of allZones(); track zone) {
            <option [value]="zone" [selected]="zone === draft().zone">{{ zone.replaceAll('_', ' ') }}</option>
          }
        </select>
      </label>
      <ul>
        @for (shift of draft().shifts; track $index) {
          <li>
            <select
              aria-label="Day"
              [disabled]="disabled()"
              (change)="put($index, { day: $any(valueOf($event)) })"
            >
              @for (day of weekdays; track day) {
                <option [value]="day" [selected]="day === shift.day">{{ day }}</option>
              }
            </select>
            <input
              type="time"
              aria-label="From"
              [value]="shift.from"
              [disabled]="disabled()"
              (change)="put($index, { from: valueOf($event) })"
            />
            <span>to</span>
            <input
              type="time"
              aria-label="To"
              [value]="shift.to"
              [disabled]="disabled()"
              (change)="put($index, { to: valueOf($event) })"
            />
            @if (isOvernight(shift)) {
              <span>the next day</span>
            }
            @if (!disabled()) {
              <button
                matIconButton
                type="button"
                [attr.aria-label]="'Remove ' + shift.day + ', ' + shift.from"
                (click)="drop($index)"
              >
                <mat-icon svgIcon="close" />
              </button>
            }
          </li>
        }
      </ul>
      @if (problem()) {
        <p class="wrong" role="alert">{{ problem() }}</p>
      }
      @if (!disabled()) {
        <button matButton type="button" (click)="more()"><mat-icon svgIcon="add" />Add hours</button>
      }
    }
  `,
  styleUrl: './hours-fields.scss',
})
export class HoursFields {
  readonly draft = model.required<HoursDraft>();
  readonly disabled = input(false);

  protected readonly isOvernight = isOvernight;
  protected readonly weekdays = weekdays;
  protected readonly workWeek = workWeek;
  protected readonly problem = computed(() => problemOf(this.draft()));
  protected readonly allZones = computed(() => zones(this.draft().zone));

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected set(change: Partial<HoursDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected put(index: number, change: Partial<ShiftView>): void {
    this.set({
      shifts: this.draft().shifts.map((shift, at) => (at === index ? { ...shift, ...change } : shift)),
    });
  }

  protected drop(index: number): void {
    this.set({ shifts: this.draft().shifts.filter((_, at) => at !== index) });
  }

  protected more(): void {
    this.set({ shifts: [...this.draft().shifts, { day: 'saturday', from: '10:00', to: '14:00' }] });
  }
}
