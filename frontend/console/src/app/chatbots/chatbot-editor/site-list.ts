import { Component, computed, input, linkedSignal } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { errorText } from '../../ui/forms/error-text';

/** Which web sites may show the chatbot, one a line. */
@Component({
  selector: 'app-site-list',
  imports: [MatFormField, MatHint, MatLabel, MatInput],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>Only on these sites</mat-label>
      <textarea
        matInput
        rows="3"
        spellcheck="false"
        placeholder="www.example.com"
        [value]="text()"
        [attr.aria-invalid]="error() ? 'true' : null"
        aria-describedby="site-error"
        (input)="read($any($event.target).value)"
      ></textarea>
      <mat-hint
        >One a line; *.example.com stands for all names below it. Empty: every secure site may.</mat-hint
      >
    </mat-form-field>
    <p id="site-error" role="alert">{{ error() }}</p>
  `,
  styles:
    ':host { display: block; width: 100%; margin-top: 12px; } mat-form-field { width: 100%; } p:not(:empty) { margin-top: 6px; color: var(--mat-sys-error); }',
})
export class SiteList {
  readonly field = input.required<FieldTree<string[]>>();

  protected readonly error = computed(() => errorText(this.field()().errors()));
  /** As typed, blank lines included, until what is kept changes in another way. */
  protected readonly text = linkedSignal<string[], string>({
    source: () => this.field()().value(),
    computation: (sites, before) =>
      before && sameSites(linesOf(before.value), sites) ? before.value : sites.join('\n'),
  });

  protected read(typed: string): void {
    this.text.set(typed);
    this.field()().value.set(linesOf(typed));
  }
}

const linesOf = (text: string): string[] =>
  text
    .split(/[\s,]+/)
    .map((line) => line.trim())
    .filter(Boolean);

const sameSites = (some: string[], others: string[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);
