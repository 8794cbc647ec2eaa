import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { ApiError } from '../api/api-error';

const causeOf = (error: Error | undefined): unknown =>
  error?.cause instanceof ApiError ? error.cause : error;

/** Whether the server said that there is no such thing. */
export function isMissing(error: Error | undefined): boolean {
  const cause = causeOf(error);
  return cause instanceof ApiError && cause.status === 404;
}

/** Something could not be fetched: what the server said, and another try where it may help. */
@Component({
  selector: 'app-failed',
  imports: [MatButton, MatIcon],
  template: `
    <mat-icon svgIcon="error" />
    <div role="alert">
      <p class="subtitle">{{ message() }}</p>
      @if (reference()) {
        <p class="label">Reference {{ reference() }}</p>
      }
    </div>
    @if (!isGone()) {
      <button matButton="outlined" type="button" (click)="retry.emit()">Try again</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 12px 16px;
      padding: 20px;
      border: var(--app-hairline);
      border-radius: 12px;
      background: var(--mat-sys-surface-container-low);
    }
    .mat-icon {
      width: 26px;
      height: 26px;
      color: var(--mat-sys-error);
    }
    div {
      flex: 1 1 240px;
    }
  `,
})
export class Failed {
  readonly error = input.required<Error | undefined>();
  readonly retry = output();

  private readonly cause = computed(() => causeOf(this.error()));
  protected readonly message = computed(() => {
    const cause = this.cause();
    return cause instanceof ApiError ? cause.message : 'This could not be loaded.';
  });
  /** Trying again would not bring back what is not there. */
  protected readonly isGone = computed(() => isMissing(this.error()));
  protected readonly reference = computed(() => {
    const cause = this.cause();
    return cause instanceof ApiError && cause.status >= 500 ? cause.requestId : null;
  });
}
