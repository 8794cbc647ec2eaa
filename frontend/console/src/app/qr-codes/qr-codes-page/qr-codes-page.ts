import { DecimalPipe } from '@angular/common';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { May } from '../../session/may';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Empty } from '../../ui/empty';
import { LoadMore } from '../../ui/load-more';
import { NoneFound } from '../../ui/none-found';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { saveFile } from '../../ui/save-file';
import { SearchBox } from '../../ui/search-box';
import { Status } from '../../ui/status';
import { matches, urlFilters } from '../../ui/url-filters';
import { ImageFormat, QrCodesApi } from '../qr-codes-api';
import { QrImage } from '../qr-image';
import { SignDialogs } from '../sign-dialogs';
import { fileNameOf, nameOf } from '../sign-names';
import { SignView, SignsApi } from '../signs-api';
import { Waiting } from '../../ui/waiting';

// For print: 1200 pixels are four inches at 300 dots; PDF is scaled freely, 4 inches to begin with.
const sizes: Record<ImageFormat, number> = { svg: 512, png: 1200, pdf: 288 };

/** What the API prints at once. */
const mostPrinted = 60;

@Component({
  selector: 'app-qr-codes-page',
  imports: [
    NoneFound,
    Waiting,
    PageHeader,
    SearchBox,
    QrImage,
    Status,
    Empty,
    RouterLink,
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

  private readonly api = inject(SignsApi);
  private readonly codes = inject(QrCodesApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly opened = inject(SignDialogs);
  private readonly session = inject(Session);
  protected readonly filter = urlFilters();
  protected readonly nameOf = nameOf;
  protected readonly formats: readonly { value: ImageFormat; label: string }[] = [
    { value: 'svg', label: 'SVG, for the sign maker' },
    { value: 'png', label: 'PNG, 1200 × 1200' },
    { value: 'pdf', label: 'PDF, for the printer' },
  ];

  protected readonly signs = this.api.list();
  protected readonly shown = computed(() =>
    this.signs
      .items()
      ?.filter((sign) =>
        matches(this.q() ?? '', sign.label, sign.place, sign.bot_name, sign.property_address),
      ),
  );
  protected readonly none: ReadonlySet<string> = new Set();
  protected readonly chosen = signal(this.none);
  protected readonly isPrinting = signal(false);

  constructor() {
    effect(() => {
      if (this.create() && this.session.can('qr-codes:write')) untracked(() => void this.openNew());
    });
  }

  protected toggle(signId: string): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(signId)) next.add(signId);
      return next;
    });
  }

  protected chooseAll(): void {
    this.chosen.set(
      new Set(
        this.shown()
          ?.slice(0, mostPrinted)
          .map(({ sign_id }) => sign_id),
      ),
    );
  }

  protected async print(bundle: 'pdf' | 'zip'): Promise<void> {
    const chosen = this.signs.items()?.filter(({ sign_id }) => this.chosen().has(sign_id)) ?? [];
    this.isPrinting.set(true);
    try {
      const sign_ids = chosen.map(({ sign_id }) => sign_id);
      saveFile(await this.api.print({ sign_ids, bundle, caption: 'true' }), `qr-codes.${bundle}`);
    } finally {
      this.isPrinting.set(false);
    }
  }

  protected async openNew(): Promise<void> {
    const start = { botId: this.bot() ?? '', propertyId: this.property() ?? '' };
    // Not afterwards: the dialog may be left for another page.
    if (this.create()) this.filter({ create: null, bot: null, property: null });
    const created = await this.opened.create(start);
    if (!created) return;
    this.signs.update((signs) => [created, ...signs]);
    this.notices.done(`“${nameOf(created)}” is ready to print.`);
  }

  protected openScans = (sign: SignView): Promise<void> => this.opened.scans(sign);

  protected async move(sign: SignView): Promise<void> {
    const moved = await this.opened.move(sign);
    if (!moved) return;
    this.replace(moved);
    this.notices.done(`“${nameOf(moved)}” leads to ${moved.property_address ?? 'no particular home'} now.`);
  }

  protected async rename(sign: SignView): Promise<void> {
    const renamed = await this.opened.rename(sign);
    if (renamed) this.replace(renamed);
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
    this.signs.update((signs) => signs.filter((known) => known.sign_id !== sign.sign_id));
    if (this.chosen().has(sign.sign_id)) this.toggle(sign.sign_id);
  }

  private replace(sign: SignView): void {
    this.signs.update((signs) => signs.map((known) => (known.sign_id === sign.sign_id ? sign : known)));
  }
}
