import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { asked } from '../../api/list-filter';
import { May } from '../../session/may';
import { Session } from '../../session/session';
import { Empty } from '../../ui/empty';
import { LoadMore } from '../../ui/load-more';
import { NoneFound } from '../../ui/none-found';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { saveFile } from '../../ui/save-file';
import { SearchBox } from '../../ui/search-box';
import { urlFilters } from '../../ui/url-filters';
import { SignDialogs } from '../sign-dialogs';
import { nameOf } from '../sign-names';
import { SignView, SignsApi } from '../signs-api';
import { Waiting } from '../../ui/waiting';
import { SignCard } from './sign-card';

/** What the API prints at once. */
const mostPrinted = 60;

@Component({
  selector: 'app-qr-codes-page',
  imports: [NoneFound, Waiting, PageHeader, SearchBox, SignCard, Empty, LoadMore, May, MatButton, MatIcon],
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
  private readonly notices = inject(Notices);
  private readonly dialogs = inject(SignDialogs);
  private readonly session = inject(Session);
  protected readonly filter = urlFilters();
  protected readonly most = mostPrinted;

  protected readonly asked = asked(this.q, () => ({}));
  protected readonly signs = this.api.list(this.asked.filter);
  protected readonly none: ReadonlySet<string> = new Set();
  /** Ids; a sign stays chosen while others are looked for. */
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
    const shown = this.signs.items() ?? [];
    this.chosen.set(new Set(shown.slice(0, mostPrinted).map(({ sign_id }) => sign_id)));
  }

  protected async print(bundle: 'pdf' | 'zip'): Promise<void> {
    this.isPrinting.set(true);
    try {
      const sign_ids = [...this.chosen()];
      saveFile(await this.api.print({ sign_ids, bundle, caption: 'true' }), `qr-codes.${bundle}`);
    } finally {
      this.isPrinting.set(false);
    }
  }

  protected async openNew(): Promise<void> {
    const start = { botId: this.bot() ?? '', propertyId: this.property() ?? '' };
    // Not afterwards: the dialog may be left for another page.
    if (this.create()) this.filter({ create: null, bot: null, property: null });
    const created = await this.dialogs.create(start);
    if (!created) return;
    this.signs.update((signs) => [created, ...signs]);
    this.notices.done(`“${nameOf(created)}” is ready to print.`);
  }

  protected replace(sign: SignView): void {
    this.signs.update((signs) => signs.map((known) => (known.sign_id === sign.sign_id ? sign : known)));
  }

  protected drop({ sign_id }: SignView): void {
    this.signs.update((signs) => signs.filter((known) => known.sign_id !== sign_id));
    if (this.chosen().has(sign_id)) this.toggle(sign_id);
  }
}
