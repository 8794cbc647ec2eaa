import { Component, inject, linkedSignal, signal } from '@angular/core';
import { FormRoot, form, pattern } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { BrandingApi } from '../../branding/branding-api';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { CopyField } from '../../ui/copy-field';
import { FormError } from '../../ui/forms/form-error';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { Notices } from '../../ui/notices';
import { Status, Tone } from '../../ui/status';
import { SectionHeader } from '../section-header';
import { DomainApi, DomainView } from '../domain-api';
import { Waiting } from '../../ui/waiting';

const states: Record<DomainView['status'], { label: string; tone: Tone }> = {
  none: { label: 'Not set', tone: 'quiet' },
  pending_dns: { label: 'Waiting for DNS', tone: 'attention' },
  verified: { label: 'In use', tone: 'good' },
  error: { label: 'Something is wrong', tone: 'wrong' },
};

const HOST = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** Chat pages under the brokerage's own name: which records to set, and whether they are seen. */
@Component({
  selector: 'app-domain-page',
  imports: [
    Waiting,
    SectionHeader,
    FormRoot,
    FormError,
    TextField,
    SubmitButton,
    CopyField,
    Status,
    MatButton,
    MatIcon,
    AgoPipe,
  ],
  templateUrl: './domain-page.html',
  styleUrl: './domain-page.scss',
})
export class DomainPage {
  private readonly api = inject(DomainApi);
  private readonly branding = inject(BrandingApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  protected readonly domain = this.api.get();
  protected readonly isChecking = signal(false);
  protected readonly stateOf = (status: DomainView['status']): { label: string; tone: Tone } =>
    states[status];

  protected readonly form = form(
    linkedSignal(() => ({
      custom_domain: this.domain.hasValue() ? (this.domain.value().custom_domain ?? '') : '',
    })),
    (wish) =>
      pattern(wish.custom_domain, HOST, { message: 'A host name like chat.example.com, without https://' }),
    {
      submission: submitTo(async ({ custom_domain }: { custom_domain: string }) => {
        await this.branding.change({ custom_domain });
        this.domain.reload();
        this.notices.done('Saved. Now set the records below with your DNS provider.');
      }),
    },
  );

  protected async check(): Promise<void> {
    this.isChecking.set(true);
    try {
      const checked = await this.api.check();
      this.domain.set(checked);
      this.notices.done(
        checked.status === 'verified'
          ? 'Everything is in place.'
          : 'Not all records are seen yet; DNS may take an hour.',
      );
    } finally {
      this.isChecking.set(false);
    }
  }

  protected async remove(host: string): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Stop using ${host}?`,
      text: 'Chat pages go back to the platform’s address. Links under the old name stop working.',
      action: 'Stop using it',
    });
    if (!sure) return;
    await this.branding.change({ custom_domain: null });
    this.domain.reload();
  }
}
