import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'app-not-found-page',
  imports: [MatButton, RouterLink],
  template: `
    <svg
      viewBox="0 0 240 120"
      width="240"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linejoin="round"
    >
      <path d="M8 112h224M70 112V62l50-42 50 42v50" stroke-dasharray="4 5" />
      <path d="M104 112V78h32v34" />
      <path d="M104 78l22 8v34l-22-8" fill="var(--mat-sys-surface)" />
    </svg>
    <h1 class="display">Nobody lives here</h1>
    <p class="muted">The page was moved, deleted, or is not yours to see.</p>
    <a matButton="filled" routerLink="/dashboard">To the dashboard</a>
  `,
  styles: `
    :host {
      display: grid !important;
      justify-items: center;
      gap: 14px;
      padding: 12vh 0;
      text-align: center;
    }
    svg {
      color: var(--mat-sys-outline);
      margin-bottom: 12px;
    }
    a {
      margin-top: 10px;
    }
  `,
})
export class NotFoundPage {}
