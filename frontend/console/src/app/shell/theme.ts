import { DOCUMENT, Service, effect, inject, signal } from '@angular/core';

export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'console.theme';

/** Light, dark, or as the system says; remembered in this browser. */
@Service()
export class Theme {
  private readonly chosen = signal<ThemeChoice>(remembered());
  readonly choice = this.chosen.asReadonly();

  constructor() {
    const root = inject(DOCUMENT).documentElement;
    effect(() => {
      const choice = this.chosen();
      if (choice === 'system') root.removeAttribute('data-theme');
      else root.setAttribute('data-theme', choice);
    });
  }

  choose(choice: ThemeChoice): void {
    this.chosen.set(choice);
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }
}

function remembered(): ThemeChoice {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}
