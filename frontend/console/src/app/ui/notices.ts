import { Injector, Service, inject } from '@angular/core';
import type {
  MatSnackBar,
  MatSnackBarConfig,
  MatSnackBarRef,
  TextOnlySnackBar,
} from '@angular/material/snack-bar';
import { firstValueFrom } from 'rxjs';
import type { ApiError } from '../api/api-error';

/** Short messages at the foot of the page. */
@Service()
export class Notices {
  private readonly injector = inject(Injector);

  done(message: string): void {
    void this.open(message, undefined, { duration: 4000 });
  }

  failed(error: ApiError): void {
    const reference =
      error.status >= 500 && error.requestId ? ` (reference ${error.requestId.slice(0, 8)})` : '';
    void this.open(error.message + reference, 'Dismiss', { duration: 10_000, politeness: 'assertive' });
  }

  /** True when the user took it back while the message was there. */
  async undone(message: string): Promise<boolean> {
    const bar = await this.open(message, 'Undo', { duration: 6000 });
    return (await firstValueFrom(bar.afterDismissed())).dismissedByAction;
  }

  // Fetched when there is something to say; the first page does not wait for it.
  private async open(
    message: string,
    action: string | undefined,
    config: MatSnackBarConfig,
  ): Promise<MatSnackBarRef<TextOnlySnackBar>> {
    const { MatSnackBar } = await import('@angular/material/snack-bar');
    const bars: MatSnackBar = this.injector.get(MatSnackBar);
    return bars.open(message, action, config);
  }
}
