import { DecimalPipe } from '@angular/common';
import { Component, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { May } from '../../session/may';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Notices } from '../../ui/notices';
import { saveFile } from '../../ui/save-file';
import { Status } from '../../ui/status';
import { ImageFormat, QrCodesApi } from '../qr-codes-api';
import { QrImage } from '../qr-image';
import { SignDialogs } from '../sign-dialogs';
import { fileNameOf, nameOf } from '../sign-names';
import { SignView, SignsApi } from '../signs-api';

// For print: 1200 pixels are four inches at 300 dots; PDF is scaled freely, 4 inches to begin with.
const sizes: Record<ImageFormat, number> = { svg: 512, png: 1200, pdf: 288 };

/** One sign of the list, with all that can be done to it. */
@Component({
  selector: 'app-sign-card',
  imports: [
    QrImage,
    Status,
    RouterLink,
    May,
    MatButton,
    MatIconButton,
    MatIcon,
    MatMenu,
    MatMenuContent,
    MatMenuItem,
    MatMenuTrigger,
    AgoPipe,
    DecimalPipe,
  ],
  templateUrl: './sign-card.html',
  styleUrl: './sign-card.scss',
  host: { class: 'card', '[class.chosen]': 'isChosen()' },
})
export class SignCard {
  readonly sign = input.required<SignView>();
  readonly isChosen = input(false);
  readonly toggled = output();
  /** As it is from now on. */
  readonly changed = output<SignView>();
  readonly removed = output();

  private readonly api = inject(SignsApi);
  private readonly codes = inject(QrCodesApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  protected readonly dialogs = inject(SignDialogs);
  protected readonly nameOf = nameOf;
  protected readonly formats: readonly { value: ImageFormat; label: string }[] = [
    { value: 'svg', label: 'SVG, for the sign maker' },
    { value: 'png', label: 'PNG, 1200 × 1200' },
    { value: 'pdf', label: 'PDF, for the printer' },
  ];

  protected async move(sign: SignView): Promise<void> {
    const moved = await this.dialogs.move(sign);
    if (!moved) return;
    this.changed.emit(moved);
    this.notices.done(`“${nameOf(moved)}” leads to ${moved.property_address ?? 'no particular home'} now.`);
  }

  protected async rename(sign: SignView): Promise<void> {
    const renamed = await this.dialogs.rename(sign);
    if (renamed) this.changed.emit(renamed);
  }

  protected async download(sign: SignView, format: ImageFormat): Promise<void> {
    const image = await this.codes.image(sign.qr_id, format, sizes[format]);
    saveFile(image, `${fileNameOf(sign)}.${format}`);
  }

  protected async copyLink(sign: SignView): Promise<void> {
    await navigator.clipboard.writeText(sign.qr_data);
    this.notices.done('The link is copied.');
  }

  protected async remove(sign: SignView): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Remove “${nameOf(sign)}”?`,
      text: 'It leaves this list. What is already printed goes on working: codes on signs never die.',
      action: 'Remove',
    });
    if (!sure) return;
    await this.api.remove(sign.sign_id);
    this.removed.emit();
  }
}
