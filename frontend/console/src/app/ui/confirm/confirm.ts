import { Service, inject } from '@angular/core';
import { Dialogs } from '../dialogs';

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
  private readonly dialogs = inject(Dialogs);

  async ask(question: Question): Promise<boolean> {
    const { ConfirmDialog } = await import('./confirm-dialog');
    const config = { data: question, width: '440px', role: 'alertdialog' } as const;
    return (await this.dialogs.open<boolean>(ConfirmDialog, config)) === true;
  }
}
