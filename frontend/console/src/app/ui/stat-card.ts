import { DecimalPipe } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';

/** One number, how it compares with the period before, and (as content) one more fact. */
@Component({
  selector: 'app-stat-card',
  imports: [RouterLink, MatIcon, DecimalPipe],
  template: `
    <a class="card" [routerLink]="link()">
      <span class="label">{{ label() }}</span>
      <span class="figure">{{ value() === null ? '–' : (value() | number) }}</span>
      <span class="foot label">
        @if (change(); as change) {
          <span class="change" [class.good]="change > 0" [class.wrong]="change < 0">
            <mat-icon [svgIcon]="change > 0 ? 'trending_up' : 'trending_down'" />{{ change > 0 ? '+' : '−'
            }}{{ size() | number }} %
            <span class="visually-hidden">against as many days before</span>
          </span>
        }
        <span><ng-content /></span>
      </span>
    </a>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    a {
      display: grid;
      align-content: start;
      gap: 6px;
      height: 100%;
      padding: 18px 20px;
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      border-color: var(--mat-sys-outline);
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      margin-top: 2px;
    }
    .change {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      font-variant-numeric: tabular-nums;
    }
    .change .mat-icon {
      width: 16px;
      height: 16px;
    }
    .good {
      color: var(--app-good);
    }
    .wrong {
      color: var(--mat-sys-error);
    }
    @media (max-width: 599px) {
      a {
        padding: 14px 16px;
      }
      .figure {
        font-size: 26px;
      }
    }
  `,
})
export class StatCard {
  readonly label = input.required<string>();
  readonly link = input.required<string>();
  /** Null while it is not known. */
  readonly value = input.required<number | null>();
  readonly before = input<number>();

  /** Percent; undefined when there is nothing to compare with. */
  protected readonly change = computed(() => {
    const [value, before] = [this.value(), this.before()];
    return value === null || !before ? undefined : Math.round(((value - before) / before) * 100);
  });
  protected readonly size = computed(() => Math.abs(this.change() ?? 0));
}
