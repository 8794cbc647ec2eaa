import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Notices } from './notices';

/** Text to be taken elsewhere, with the button that takes it. */
@Component({
  selector: 'app-copy-field',
  imports: [MatButton, MatIcon],
  template: `
    <code class="mono" tabindex="0">{{ text() }}</code>
    <button matButton="outlined" type="button" (click)="copy()" [attr.aria-label]="'Copy ' + name()">
      <mat-icon svgIcon="content_copy" />Copy
    </button>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 6px 6px 6px 14px;
      border: var(--app-hairline);
      border-radius: 10px;
      background: var(--mat-sys-surface-container);
    }
    code {
      flex: 1;
      min-width: 0;
      overflow-x: auto;
      white-space: nowrap;
      scrollbar-width: thin;
      padding: 4px 0;
    }
  `,
})
export class CopyField {
  readonly text = input.required<string>();
  /** What it is: "the link". */
  readonly name = input('this');

  private readonly notices = inject(Notices);

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.text());
    this.notices.done('Copied.');
  }
}
