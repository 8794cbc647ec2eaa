import { Directive, inject } from '@angular/core';
import { CanDeactivateFn } from '@angular/router';
import { Confirm } from './confirm/confirm';

/** A page whose typed work is not thrown away unasked, neither by {@link leaveSaved} nor by closing the browser's tab. */
@Directive({ host: { '(window:beforeunload)': 'keepUnsaved($event)' } })
export abstract class HasUnsaved {
  /** Whether something is typed that is not saved yet. */
  abstract hasUnsaved(): boolean;

  protected keepUnsaved(event: BeforeUnloadEvent): void {
    if (this.hasUnsaved()) event.preventDefault();
  }
}

/** Asks before typed work is thrown away. */
export const leaveSaved: CanDeactivateFn<HasUnsaved> = (page) =>
  !page.hasUnsaved() ||
  inject(Confirm).ask({
    title: 'Leave without saving?',
    text: 'What you changed on this page will be lost.',
    action: 'Leave',
  });
