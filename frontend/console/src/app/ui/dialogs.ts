import { Injector, Service, type Type, inject } from '@angular/core';
import type { MatDialogConfig } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

/** Opens dialogs, and waits for what comes of them. */
@Service()
export class Dialogs {
  private readonly injector = inject(Injector);

  /** What the dialog was closed with; undefined when it was left. */
  async open<Result = void>(dialog: Type<unknown>, config: MatDialogConfig): Promise<Result | undefined> {
    // Fetched with the first dialog; no page waits for it.
    const { MatDialog } = await import('@angular/material/dialog');
    const opened = this.injector.get(MatDialog).open<unknown, unknown, Result>(dialog, config);
    return firstValueFrom(opened.afterClosed());
  }
}
