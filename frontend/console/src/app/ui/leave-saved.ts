import { inject } from '@angular/core';
import { CanDeactivateFn } from '@angular/router';
import { Confirm } from './confirm/confirm';

/** A page with something typed that is not saved yet. */
export interface HasUnsaved {
  hasUnsaved(): boolean;
}

/** Asks before typed work is thrown away. */
export const leaveSaved: CanDeactivateFn<HasUnsaved> = (page) =>
  !page.hasUnsaved() ||
  inject(Confirm).ask({
    title: 'Leave without saving?',
    text: 'What you changed on this page will be lost.',
    action: 'Leave',
  });
