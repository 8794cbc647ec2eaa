import { Component, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { BrandingApi } from '../../branding/branding-api';
import { FilterChips } from '../../ui/filter-chips';
import type { Choice } from '../../ui/forms/select-field';
import { saveFile } from '../../ui/save-file';
import { contrast } from '../../ui/contrast';
import { CodeLook, ImageFormat, QrCodesApi } from '../qr-codes-api';
import { QrImage } from '../qr-image';
import { fileNameOf } from '../sign-names';
import { KitLanguage, KitPiece, SignView, SignsApi } from '../signs-api';

const ink = '#000000';
const paper = '#ffffff';

/** Between code and paper, as the server asks for it. */
const leastContrast = 4.5;

/** How the code of a sign is drawn, seen as it will be printed, and what is printed for it. */
@Component({
  selector: 'app-code-studio',
  imports: [FilterChips, QrImage, MatButton, MatIcon, MatSlideToggle],
  templateUrl: './code-studio.html',
  styleUrl: './code-studio.scss',
})
export class CodeStudio {
  readonly sign = input.required<SignView>();

  private readonly codes = inject(QrCodesApi);
  private readonly signs = inject(SignsApi);
  private readonly branding = inject(BrandingApi).get();
  private readonly preview = viewChild(QrImage);

  protected readonly foreground = linkedSignal(() => this.printable() ?? ink);
  protected readonly background = signal(paper);
  protected readonly hasLogo = signal(false);
  protected readonly logoSize = signal(5);
  protected readonly hasCaption = signal(true);
  /** Inches on paper; pixels follow at 300 to the inch. */
  protected readonly inches = signal(4);
  /** Of the words on the pieces. */
  protected readonly language = signal<KitLanguage>('en');
  protected readonly busy = signal('');

  protected readonly brandColor = computed(() =>
    this.branding.hasValue() ? this.branding.value().primary_color : undefined,
  );
  /** The brand's color where cameras read a code in it. */
  protected readonly printable = computed(() => {
    const color = this.brandColor();
    return color && contrast(color, paper) >= leastContrast ? color : undefined;
  });
  protected readonly hasBrandLogo = computed(
    () => this.branding.hasValue() && this.branding.value().logo_url !== null,
  );
  protected readonly look = computed<CodeLook>(() => ({
    foreground: this.foreground(),
    background: this.background(),
    caption: this.hasCaption() ? 'true' : 'false',
    ...(this.hasLogo() && { logo: 'true' as const, logo_size: this.logoSize() }),
  }));
  /** What the server says against the look: too little contrast, too large a logo. */
  protected readonly warning = computed(() => this.preview()?.error()?.message ?? '');

  protected readonly languages: readonly Choice[] = [
    { value: 'en', label: 'English' },
    { value: 'es', label: 'Español' },
  ];
  protected readonly formats: readonly { value: ImageFormat; label: string }[] = [
    { value: 'svg', label: 'SVG' },
    { value: 'png', label: 'PNG' },
    { value: 'pdf', label: 'PDF' },
  ];
  protected readonly pieces = computed<{ value: KitPiece; name: string; about: string }[]>(() => [
    ...(this.sign().property_id
      ? [{ value: 'flyer' as const, name: 'Flyer', about: 'US letter, photo and facts' }]
      : []),
    { value: 'rider', name: 'Sign rider', about: '24 × 6 in, under the yard sign' },
    { value: 'tent', name: 'Table tent', about: 'US letter, folded once' },
    { value: 'sign-in', name: 'Sign-in sheet', about: 'US letter, for the open house' },
  ]);

  protected backToBrand(): void {
    this.foreground.set(this.printable() ?? ink);
    this.background.set(paper);
  }

  protected async download(format: ImageFormat): Promise<void> {
    const size = Math.round(this.inches() * (format === 'pdf' ? 72 : 300));
    await this.working(format, async () =>
      saveFile(
        await this.codes.image(this.sign().qr_id, format, Math.min(size, 4096), this.look()),
        `${fileNameOf(this.sign())}.${format}`,
      ),
    );
  }

  protected async print(piece: KitPiece): Promise<void> {
    const { caption: _, ...look } = this.look();
    await this.working(piece, async () =>
      saveFile(
        await this.signs.piece(this.sign().sign_id, piece, { ...look, language: this.language() }),
        `${piece}-${fileNameOf(this.sign())}.pdf`,
      ),
    );
  }

  private async working(what: string, work: () => Promise<void>): Promise<void> {
    this.busy.set(what);
    try {
      await work();
    } finally {
      this.busy.set('');
    }
  }
}
