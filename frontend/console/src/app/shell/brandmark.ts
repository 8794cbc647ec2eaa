import { Component } from '@angular/core';

/** A house with an open door; the product's mark. */
@Component({
  selector: 'app-brandmark',
  template: `
    <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--mat-sys-primary)" />
      <path
        d="M7 15.2 16 7.5l9 7.7V25h-6.2v-6.2a2.8 2.8 0 0 0-5.6 0V25H7z"
        fill="none"
        stroke="var(--mat-sys-on-primary)"
        stroke-width="1.8"
        stroke-linejoin="round"
      />
    </svg>
  `,
  styles: ':host { flex: none; display: flex; }',
})
export class Brandmark {}
