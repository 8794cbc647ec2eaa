import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SubmitButton } from './forms/submit-button';

/** Stays in sight while there is something to save; inside the form it saves. */
@Component({
  selector: 'app-save-bar',
  imports: [MatButton, SubmitButton],
  template: `
    <span class="grow" role="status">Not saved yet</span>
    <button matButton type="button" (click)="discard.emit()">Discard</button>
    <app-submit [form]="form()">Save</app-submit>
  `,
  styles: `
    :host {
      position: sticky;
      bottom: 16px;
      z-index: 3;
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 10px 10px 10px 18px;
      border-radius: 12px;
      background: var(--mat-sys-inverse-surface);
      color: var(--mat-sys-inverse-on-surface);
      --mat-button-text-label-text-color: var(--mat-sys-inverse-on-surface);
      --mat-button-filled-container-color: var(--mat-sys-inverse-primary);
      --mat-button-filled-label-text-color: var(--mat-sys-inverse-surface);
    }
    @media (max-width: 599px) {
      :host {
        bottom: calc(76px + env(safe-area-inset-bottom));
      }
    }
  `,
})
export class SaveBar {
  readonly form = input.required<() => { submitting(): boolean }>();
  readonly discard = output();
}
