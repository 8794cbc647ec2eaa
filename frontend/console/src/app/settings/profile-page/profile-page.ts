import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Session } from '../../session/session';
import { DropZone } from '../../ui/drop-zone';
import { FormError } from '../../ui/forms/form-error';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { EditsSaved } from '../../ui/edits-saved';
import { Notices } from '../../ui/notices';
import { SaveBar } from '../../ui/save-bar';
import { ProfileApi, ProfileView } from '../profile-api';
import { SectionHeader } from '../section-header';
import { Waiting } from '../../ui/waiting';

type ProfileDraft = Record<'first_name' | 'last_name' | 'phone', string>;

const draftOf = (profile: ProfileView | undefined): ProfileDraft => ({
  first_name: profile?.first_name ?? '',
  last_name: profile?.last_name ?? '',
  phone: profile?.phone ?? '',
});

/** One's own name, number and picture. */
@Component({
  selector: 'app-profile-page',
  imports: [Waiting, SectionHeader, FormRoot, FormError, TextField, DropZone, SaveBar, MatButton, MatIcon],
  templateUrl: './profile-page.html',
  styleUrl: './profile-page.scss',
})
export class ProfilePage extends EditsSaved<ProfileDraft> {
  private readonly api = inject(ProfileApi);
  private readonly session = inject(Session);
  private readonly notices = inject(Notices);

  protected readonly profile = this.api.get();
  protected readonly isUploading = signal(false);
  protected readonly saved = computed(() =>
    draftOf(this.profile.hasValue() ? this.profile.value() : undefined),
  );
  protected readonly draft = linkedSignal(() => this.saved());
  protected readonly initials = computed(() => {
    const { first_name, last_name } = this.saved();
    return (first_name.slice(0, 1) + last_name.slice(0, 1)).toUpperCase();
  });
  protected readonly form = form(
    this.draft,
    (me) => {
      required(me.first_name, { message: 'Visitors want to know whom they talk to.' });
      maxLength(me.first_name, 80);
      required(me.last_name, { message: 'Visitors want to know whom they talk to.' });
      maxLength(me.last_name, 80);
      maxLength(me.phone, 40);
    },
    {
      submission: submitTo(async ({ phone, ...names }: ProfileDraft) => {
        this.profile.set(await this.api.change({ ...names, phone: phone.trim() || null }));
        this.form().reset();
        this.notices.done('Saved. Visitors see it from now on.');
        await this.session.loadMe();
      }),
    },
  );

  protected async upload([file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.isUploading.set(true);
    try {
      this.show(await this.api.setPortrait(file));
      this.notices.done('The picture is saved.');
    } finally {
      this.isUploading.set(false);
    }
  }

  protected async removePortrait(): Promise<void> {
    this.show(await this.api.removePortrait());
    this.notices.done('Your initials stand in its place.');
  }

  /** What was uploaded or removed counts at once; what is typed stays as it is. */
  private show(profile: ProfileView): void {
    const draft = this.draft();
    this.profile.set(profile);
    this.draft.set(draft);
  }
}
