import { DecimalPipe } from '@angular/common';
import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';

/** "3 bd · 2.5 ba · 2,100 sq ft", leaving out what is not known. */
@Component({
  selector: 'app-facts-line',
  imports: [MatIcon, DecimalPipe],
  template: `
    @if (of().bedrooms !== null) {
      <span
        ><mat-icon svgIcon="bed" /><span class="visually-hidden">Bedrooms </span
        >{{ of().bedrooms | number }} bd</span
      >
    }
    @if (of().bathrooms !== null) {
      <span
        ><mat-icon svgIcon="bathtub" /><span class="visually-hidden">Bathrooms </span
        >{{ of().bathrooms | number }} ba</span
      >
    }
    @if (of().square_feet !== null) {
      <span><mat-icon svgIcon="straighten" />{{ of().square_feet | number }} sq ft</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 14px;
      color: var(--mat-sys-on-surface-variant);
      font-size: 13.5px;
      font-variant-numeric: tabular-nums;
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: 5px;
    }
    .mat-icon {
      width: 18px;
      height: 18px;
    }
  `,
})
export class FactsLine {
  readonly of = input.required<{
    readonly bedrooms: number | null;
    readonly bathrooms: number | null;
    readonly square_feet: number | null;
  }>();
}
