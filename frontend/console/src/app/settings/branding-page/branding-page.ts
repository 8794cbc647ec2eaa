import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormRoot, disabled, form, maxLength, pattern } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { BrandingApi, BrandingView } from '../../branding/branding-api';
import { Session } from '../../session/session';
import { DropZone } from '../../ui/drop-zone';
import { Failed } from '../../ui/failed';
import { FormError } from '../../ui/forms/form-error';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import type { HasUnsaved } from '../../ui/leave-saved';
import { Notices } from '../../ui/notices';
import { SaveBar } from '../../ui/save-bar';
import { Skeleton } from '../../ui/skeleton';
import { BrandingPreview } from './branding-preview';
import { ColorField } from './color-field';

export interface BrandingDraft {
  company_name: string;
  primary_color: string;
  accent_color: string;
  welcome_text: string;
  licence_line: string;
  phone: string;
  email: string;
}

const draftOf = (branding: BrandingView | undefined): BrandingDraft => ({
  company_name: branding?.company_name ?? '',
  primary_color: branding?.primary_color ?? '#1f4d46',
  accent_color: branding?.accent_color ?? '#c9963f',
  welcome_text: branding?.welcome_text ?? '',
  licence_line: branding?.licence_line ?? '',
  phone: branding?.phone ?? '',
  email: branding?.email ?? '',
});

const HEX = /^#[0-9a-f]{6}$/i;

/** How visitors see the brokerage, with the page they see beside it. */
@Component({
  selector: 'app-branding-page',
  imports: [
    FormRoot,
    FormError,
    TextField,
    ColorField,
    BrandingPreview,
    DropZone,
    SaveBar,
    Failed,
    Skeleton,
    MatButton,
    MatIcon,
  ],
  templateUrl: './branding-page.html',
  styleUrl: './branding-page.scss',
})
export class BrandingPage implements HasUnsaved {
  private readonly api = inject(BrandingApi);
  private readonly session = inject(Session);
  private readonly notices = inject(Notices);
  protected readonly branding = this.api.get();
  protected readonly canWrite = computed(() => this.session.can('branding:write'));
  protected readonly isUploading = signal(false);

  protected readonly draft = linkedSignal<BrandingDraft>(() => draftOf(this.branding.value()));
  protected readonly form = form(
    this.draft,
    (brand) => {
      disabled(brand, { when: () => !this.canWrite() });
      maxLength(brand.company_name, 160);
      pattern(brand.primary_color, HEX, { message: 'Six digits after #, like #1f4d46' });
      pattern(brand.accent_color, HEX, { message: 'Six digits after #, like #c9963f' });
      maxLength(brand.welcome_text, 500);
      maxLength(brand.licence_line, 200);
    },
    {
      submission: submitTo(async (draft: BrandingDraft) => {
        const change = Object.fromEntries(
          Object.entries(draft).map(([name, value]) => [name, value.trim() || null]),
        );
        this.branding.set(await this.api.change(change));
        this.form().reset();
        this.notices.done('Saved. Visitors see it from now on.');
      }),
    },
  );

  hasUnsaved(): boolean {
    return (
      this.branding.hasValue() &&
      JSON.stringify(this.draft()) !== JSON.stringify(draftOf(this.branding.value()))
    );
  }

  protected discard(): void {
    this.draft.set(draftOf(this.branding.value()));
    this.form().reset();
  }

  protected async upload(files: readonly File[]): Promise<void> {
    const [file] = files;
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
  }

  /** What was uploaded or removed counts at once; what is typed stays as it is. */
  private show(branding: BrandingView): void {
    const draft = this.draft();
    this.branding.set(branding);
    this.draft.set(draft);
  }
}
