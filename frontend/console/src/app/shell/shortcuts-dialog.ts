import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { Session } from '../session/session';
import { destinations } from './destinations';

@Component({
  selector: 'app-shortcuts-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, MatButton],
  template: `
    <h2 matDialogTitle>Keyboard shortcuts</h2>
    <mat-dialog-content>
      <dl>
        <div>
          <dt>Search on this page</dt>
          <dd><kbd>/</kbd></dd>
        </div>
        <div>
          <dt>New, on a page with a list</dt>
          <dd><kbd>n</kbd></dd>
        </div>
        <div>
          <dt>This list</dt>
          <dd><kbd>?</kbd></dd>
        </div>
        @for (item of allowed; track item.path) {
          <div>
            <dt>{{ item.label }}</dt>
            <dd>
              <kbd>g</kbd> then <kbd>{{ item.key }}</kbd>
            </dd>
          </div>
        }
      </dl>
    </mat-dialog-content>
    <mat-dialog-actions align="end"><button matButton matDialogClose>Close</button></mat-dialog-actions>
  `,
  styles: `
    dl > div {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      padding: 7px 0;
      border-bottom: var(--app-hairline);
    }
    dl > div:last-child {
      border: 0;
    }
    dt {
      color: var(--mat-sys-on-surface);
    }
    kbd {
      display: inline-block;
      min-width: 24px;
      padding: 1px 7px;
      border: var(--app-hairline);
      border-bottom-width: 2px;
      border-radius: 6px;
      background: var(--mat-sys-surface-container);
      color: var(--mat-sys-on-surface);
      font:
        500 12.5px/1.5 ui-monospace,
        monospace;
      text-align: center;
    }
  `,
})
export class ShortcutsDialog {
  private readonly session = inject(Session);
  protected readonly allowed = destinations.filter((destination) => this.session.can(destination.needs));
}
