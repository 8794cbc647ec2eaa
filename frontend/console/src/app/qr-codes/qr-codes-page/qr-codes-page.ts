import { DecimalPipe } from '@angular/common';
import { Component, Injector, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { firstValueFrom } from 'rxjs';
import { May } from '../../session/may';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { LoadMore } from '../../ui/load-more';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { saveFile } from '../../ui/save-file';
import { SearchBox } from '../../ui/search-box';
import { Skeleton } from '../../ui/skeleton';
import { matches, urlFilters } from '../../ui/url-filters';
import type { NewCode } from '../qr-code-dialogs/new-qr-code';
import { ImageFormat, QrCodeView, QrCodesApi } from '../qr-codes-api';
import { QrImage } from '../qr-image';

// For print: 1200 pixels are four inches at 300 dots; PDF is scaled freely, 4 inches to begin with.
const sizes: Record<ImageFormat, number> = { svg: 512, png: 1200, pdf: 288 };

@Component({
  selector: 'app-qr-codes-page',
  imports: [
    PageHeader,
    SearchBox,
    QrImage,
    Empty,
    Failed,
    Skeleton,
    LoadMore,
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
  templateUrl: './qr-codes-page.html',
  styleUrl: './qr-codes-page.scss',
})
export class QrCodesPage {
  /** From the URL: a filter, and whether (and for what) a new code is wanted. */
  readonly q = input<string>();
  readonly create = input<string>();
  readonly bot = input<string>();
  readonly property = input<string>();

  private readonly api = inject(QrCodesApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly dialogs = inject(MatDialog);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  protected readonly filter = urlFilters();
  protected readonly formats: readonly { value: ImageFormat; label: string }[] = [
    { value: 'svg', label: 'SVG, for the sign maker' },
    { value: 'png', label: 'PNG, 1200 × 1200' },
    { value: 'pdf', label: 'PDF, for the printer' },
  ];

  protected readonly codes = this.api.list();
  protected readonly shown = computed(() =>
    this.codes
      .items()
      ?.filter((code) => matches(this.q() ?? '', code.label, code.bot_name, code.property_address)),
  );

  constructor() {
    effect(() => {
      if (this.create() && this.session.can('qr-codes:write')) untracked(() => void this.openNew());
    });
  }

  protected async openNew(): Promise<void> {
    const { NewQrCode } = await import('../qr-code-dialogs/new-qr-code');
    const data: NewCode = { botId: this.bot() ?? '', propertyId: this.property() ?? '' };
    const dialog = this.dialogs.open<unknown, NewCode, QrCodeView>(NewQrCode, {
      data,
      width: '480px',
      injector: this.injector,
    });
    const created = await firstValueFrom(dialog.afterClosed());
    this.filter({ create: null, bot: null, property: null });
    if (!created) return;
    this.codes.update((codes) => [created, ...codes]);
    this.notices.done(`“${created.label || 'The code'}” is ready to print.`);
  }

  protected async openScans(code: QrCodeView): Promise<void> {
    const { QrScans } = await import('../qr-code-dialogs/qr-scans');
    this.dialogs.open(QrScans, { data: code, width: '640px', autoFocus: 'dialog', injector: this.injector });
  }

  protected async rename(code: QrCodeView): Promise<void> {
    const { RenameQrCode } = await import('../qr-code-dialogs/rename-qr-code');
    const dialog = this.dialogs.open<unknown, QrCodeView, QrCodeView>(RenameQrCode, {
      data: code,
      width: '420px',
      injector: this.injector,
    });
    const renamed = await firstValueFrom(dialog.afterClosed());
    if (renamed)
      this.codes.update((codes) => codes.map((known) => (known.qr_id === renamed.qr_id ? renamed : known)));
  }

  protected async download(code: QrCodeView, format: ImageFormat): Promise<void> {
    const image = await this.api.image(code.qr_id, format, sizes[format]);
    const name = (code.label || code.property_address || 'qr-code')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-');
    saveFile(image, `${name}.${format}`);
  }

  protected async copyLink(code: QrCodeView): Promise<void> {
    await navigator.clipboard.writeText(code.qr_data);
    this.notices.done('The link is copied.');
  }

  protected async remove(code: QrCodeView): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Remove “${code.label || code.property_address || code.bot_name || 'this code'}”?`,
      text: 'It leaves this list. What is already printed goes on working: codes on signs never die.',
      action: 'Remove',
    });
    if (!sure) return;
    await this.api.remove(code.qr_id);
    this.codes.update((codes) => codes.filter((known) => known.qr_id !== code.qr_id));
  }
}
