import { DecimalPipe } from '@angular/common';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormRoot, disabled, form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { BrandingApi, BrandingView } from '../../branding/branding-api';
import { ChatbotsApi } from '../../chatbots/chatbots-api';
import { Session } from '../../session/session';
import { DropZone } from '../../ui/drop-zone';
import { FormError } from '../../ui/forms/form-error';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { WordingHint } from '../../ui/forms/wording-hint';
import { EditsSaved } from '../../ui/edits-saved';
import { Notices } from '../../ui/notices';
import { SaveBar } from '../../ui/save-bar';
import { SectionHeader } from '../section-header';
import { BrandingDraft, HEX, brandingRules, changesOf, draftOf } from './branding-draft';
import { BrandingPreview } from './branding-preview';
import { ColorField } from './color-field';
import { readabilityOf } from '../../ui/contrast';
import { Waiting } from '../../ui/waiting';

/** How visitors see the brokerage, with the page they see beside it. */
@Component({
  selector: 'app-branding-page',
  imports: [
    Waiting,
    SectionHeader,
    FormRoot,
    FormError,
    TextField,
    WordingHint,
    ColorField,
    BrandingPreview,
    DropZone,
    SaveBar,
    MatButton,
    MatIcon,
    DecimalPipe,
  ],
  templateUrl: './branding-page.html',
  styleUrl: './branding-page.scss',
})
export class BrandingPage extends EditsSaved<BrandingDraft> {
  private readonly api = inject(BrandingApi);
  private readonly session = inject(Session);
  private readonly notices = inject(Notices);

  protected readonly branding = this.api.get();
  private readonly bots = inject(ChatbotsApi).list(signal({ status: 'active' }), 1);
  protected readonly realPage = computed(() => this.bots.items()?.[0]?.chat_url);
  protected readonly canWrite = computed(() => this.session.can('branding:write'));
  protected readonly isUploading = signal(false);

  protected readonly saved = computed(() =>
    draftOf(this.branding.hasValue() ? this.branding.value() : undefined),
  );
  protected readonly draft = linkedSignal<BrandingDraft>(() => this.saved());
  protected readonly form = form(
    this.draft,
    (brand) => {
      disabled(brand, { when: () => !this.canWrite() });
      brandingRules(brand);
    },
    {
      submission: submitTo(async (draft: BrandingDraft) => {
        this.branding.set(await this.api.change(changesOf(draft, this.saved())));
        this.form().reset();
        this.notices.done('Saved. Visitors see it from now on.');
      }),
    },
  );
  protected readonly readability = computed(() => {
    const color = this.draft().primary_color;
    return HEX.test(color) ? readabilityOf(color) : null;
  });

  override hasUnsaved(): boolean {
    return this.branding.hasValue() && Object.keys(changesOf(this.draft(), this.saved())).length > 0;
  }

  protected async upload([file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.isUploading.set(true);
    try {
      this.show(await this.api.uploadLogo(file));
      this.notices.done('The logo is saved.');
    } finally {
      this.isUploading.set(false);
    }
  }

  protected async removeLogo(): Promise<void> {
    this.show(await this.api.change({ logo_url: null }));
    this.notices.done('Your name stands where the logo was.');
  }

  /** What was uploaded or removed counts at once; what is typed stays as it is. */
  private show(branding: BrandingView): void {
    const draft = this.draft();
    this.branding.set(branding);
    this.draft.set(draft);
  }
}
