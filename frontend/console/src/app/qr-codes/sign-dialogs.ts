import { Service, type Type, inject } from '@angular/core';
import { Dialogs } from '../ui/dialogs';
import type { NewCode } from './qr-code-dialogs/new-qr-code';
import type { SignView } from './signs-api';

/** The small windows about signs; each gives the sign as it is afterwards, or nothing. */
@Service()
export class SignDialogs {
  private readonly dialogs = inject(Dialogs);

  async create(start: NewCode): Promise<SignView | undefined> {
    const { NewQrCode } = await import('./qr-code-dialogs/new-qr-code');
    return this.open(NewQrCode, start, '480px');
  }

  async move(sign: SignView): Promise<SignView | undefined> {
    const { MoveSignDialog } = await import('./qr-code-dialogs/move-sign');
    return this.open(MoveSignDialog, sign, '480px');
  }

  async rename(sign: SignView): Promise<SignView | undefined> {
    const { RenameQrCode } = await import('./qr-code-dialogs/rename-qr-code');
    return this.open(RenameQrCode, sign, '420px');
  }

  async schedule(sign: SignView): Promise<SignView | undefined> {
    const { AddWindow } = await import('./qr-code-dialogs/add-window');
    return this.open(AddWindow, sign, '480px');
  }

  async scans(sign: SignView): Promise<void> {
    const { QrScans } = await import('./qr-code-dialogs/qr-scans');
    await this.open(QrScans, sign, '640px');
  }

  private open(
    dialog: Type<unknown>,
    data: SignView | NewCode,
    width: string,
  ): Promise<SignView | undefined> {
    return this.dialogs.open<SignView>(dialog, { data, width });
  }
}
