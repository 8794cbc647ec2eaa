import { DOCUMENT, Service, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../session/session';
import { Dialogs } from '../ui/dialogs';
import { destinations } from './destinations';

const SEQUENCE_MS = 1200;

/** The keyboard: `/` search, `?` this list, `g` and a letter to go somewhere, `n` for a new one. */
@Service()
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private goPressedAt = 0;

  press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (this.document.querySelector('.cdk-overlay-backdrop')) return;

    if (Date.now() - this.goPressedAt < SEQUENCE_MS) {
      this.goPressedAt = 0;
      const target = destinations.find((destination) => destination.key === event.key);
      if (target && this.session.can(target.needs)) void this.router.navigateByUrl(target.path);
      return;
    }
    if (event.key === 'g') this.goPressedAt = Date.now();
    else if (event.key === '?') this.show();
    else if (event.key === '/') this.use(event, '[data-shortcut="search"]', (element) => element.focus());
    else if (event.key === 'n') this.use(event, '[data-shortcut="new"]', (element) => element.click());
  }

  /** The list of shortcuts. */
  show(): void {
    void import('./shortcuts-dialog').then(({ ShortcutsDialog }) =>
      this.dialogs.open(ShortcutsDialog, { width: '480px' }),
    );
  }

  private use(event: KeyboardEvent, selector: string, act: (element: HTMLElement) => void): void {
    const element = this.document.querySelector<HTMLElement>(selector);
    if (!element) return;
    event.preventDefault();
    act(element);
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
