import { Component, computed, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';

/** What the server objected to that belongs to no single field. */
@Component({
  selector: 'app-form-error',
  imports: [MatIcon],
  template: `
    <div role="alert">
      @if (message()) {
        <p><mat-icon svgIcon="error" />{{ message() }}</p>
      }
    </div>
  `,
  styles: `
    p {
      display: flex;
      gap: 10px;
      align-items: flex-start;
      padding: 12px 14px;
      margin-bottom: 16px;
      border-radius: 8px;
      background: var(--mat-sys-error-container);
      color: var(--mat-sys-on-error-container);
    }
    .mat-icon {
      width: 20px;
      height: 20px;
    }
  `,
})
export class FormError {
  readonly form = input.required<() => { errors(): readonly { kind: string; message?: string }[] }>();

  protected readonly message = computed(
    () =>
      this.form()()
        .errors()
        .find((error) => error.kind === 'server')?.message ?? '',
  );
}
