import { Injector, Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

export interface Question {
  /** Names the thing: "Delete “Yard sign”?" */
  readonly title: string;
  /** What follows from it. */
  readonly text: string;
  /** The verb on the button: "Delete". */
  readonly action: string;
  /** When given, it has to be typed first; for what cannot be undone and costs work. */
  readonly typed?: string;
}

/** Asks before something is destroyed. */
@Service()
export class Confirm {
  private readonly injector = inject(Injector);

  async ask(question: Question): Promise<boolean> {
    const [{ MatDialog }, { ConfirmDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./confirm-dialog'),
    ]);
    const dialog = this.injector.get(MatDialog).open<unknown, Question, boolean>(ConfirmDialog, {
      data: question,
      width: '440px',
      role: 'alertdialog',
    });
    return (await firstValueFrom(dialog.afterClosed())) === true;
  }
}
