import { DecimalPipe } from '@angular/common';
import { Component, computed, input } from '@angular/core';

export interface Bar {
  readonly name: string;
  readonly value: number;
}

/** Parts of a whole, longest first, each with its name and number written at the bar. */
@Component({
  selector: 'app-bar-list',
  imports: [DecimalPipe],
  template: `
    @for (bar of shown(); track bar.name) {
      <li>
        <span class="name clip">{{ bar.name }}</span>
        <span class="value numbers">{{ bar.value | number }}</span>
        <span class="track"><i [style.width.%]="bar.share"></i></span>
      </li>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 3px 16px;
      list-style: none;
    }
    .value {
      font-weight: 550;
    }
    .track {
      grid-column: 1 / -1;
      height: 6px;
      border-radius: 3px;
      background: var(--mat-sys-surface-container-high);
      overflow: hidden;
    }
    i {
      display: block;
      height: 100%;
      border-radius: 3px;
      background: var(--mat-sys-primary);
    }
  `,
  host: { role: 'list' },
})
export class BarList {
  readonly bars = input.required<readonly Bar[]>();

  protected readonly shown = computed(() => {
    const sorted = [...this.bars()].sort((a, b) => b.value - a.value);
    const most = Math.max(1, sorted[0]?.value ?? 0);
    return sorted.map((bar) => ({ ...bar, share: (bar.value / most) * 100 }));
  });
}
