import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressSpinner } from '@angular/material/progress-spinner';

/** Sends the form around it, and shows that it is being sent. */
@Component({
  selector: 'app-submit',
  imports: [MatButton, MatProgressSpinner],
  template: `
    <button
      matButton="filled"
      type="submit"
      [disabled]="busy() || disabled()"
      disabledInteractive
      [attr.aria-busy]="busy()"
      [showProgress]="busy()"
    >
      <ng-content />
      @if (busy()) {
        <mat-spinner progressIndicator diameter="20" />
      }
    </button>
  `,
  styles:
    ':host { display: inline-block; } :host(.wide) { display: block; } :host(.wide) button { width: 100%; }',
})
export class SubmitButton {
  readonly form = input.required<() => { submitting(): boolean }>();
  readonly disabled = input(false);

  protected readonly busy = computed(() => this.form()().submitting());
}
