import { Component, computed, input } from '@angular/core';

/** The shape of what is on its way. */
@Component({
  selector: 'app-skeleton',
  template: `
    <span class="visually-hidden" role="status">Loading…</span>
    @for (row of rows(); track row) {
      <div class="bone" aria-hidden="true"></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    :host(.cards) {
      grid-template-columns: repeat(auto-fill, minmax(min(280px, 100%), 1fr));
      gap: 16px;
    }
    .bone {
      height: 52px;
      border-radius: 10px;
      background: linear-gradient(
          100deg,
          var(--mat-sys-surface-container) 30%,
          var(--mat-sys-surface-container-high) 50%,
          var(--mat-sys-surface-container) 70%
        )
        0 0 / 300% 100%;
      animation: shine 1.6s linear infinite;
    }
    :host(.cards) .bone {
      height: 220px;
    }
    :host(.tall) .bone {
      height: 320px;
    }
    @keyframes shine {
      from {
        background-position: 120% 0;
      }
      to {
        background-position: -60% 0;
      }
    }
  `,
})
export class Skeleton {
  readonly count = input(5);
  protected readonly rows = computed(() => Array.from({ length: this.count() }, (_, index) => index));
}
