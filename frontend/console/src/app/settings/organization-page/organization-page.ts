import { DatePipe, TitleCasePipe } from '@angular/common';
import { Component, computed, inject, linkedSignal } from '@angular/core';
import { FormRoot, disabled, email, form, maxLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { FormError } from '../../ui/forms/form-error';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { EditsSaved } from '../../ui/edits-saved';
import { Notices } from '../../ui/notices';
import { SaveBar } from '../../ui/save-bar';
import { SectionHeader } from '../section-header';
import { OrganizationApi, OrganizationView } from '../organization-api';
import { Waiting } from '../../ui/waiting';

type Profile = Record<'org_name' | 'contact_email' | 'phone' | 'licence_number', string>;

const profileOf = (organization: OrganizationView | undefined): Profile => ({
  org_name: organization?.org_name ?? '',
  contact_email: organization?.contact_email ?? '',
  phone: organization?.phone ?? '',
  licence_number: organization?.licence_number ?? '',
});

/** Who the brokerage is, and how it is reached. */
@Component({
  selector: 'app-organization-page',
  imports: [
    Waiting,
    SectionHeader,
    FormRoot,
    FormError,
    TextField,
    SaveBar,
    RouterLink,
    DatePipe,
    TitleCasePipe,
  ],
  templateUrl: './organization-page.html',
  styles: `
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 8px 24px;
    }
  `,
})
export class OrganizationPage extends EditsSaved<Profile> {
  private readonly api = inject(OrganizationApi);
  private readonly session = inject(Session);
  private readonly notices = inject(Notices);

  protected readonly organization = this.api.get();
  protected readonly canWrite = computed(() => this.session.can('organization:write'));
  protected readonly saved = computed(() =>
    profileOf(this.organization.hasValue() ? this.organization.value() : undefined),
  );
  protected readonly draft = linkedSignal(() => this.saved());
  protected readonly form = form(
    this.draft,
    (profile) => {
      disabled(profile, { when: () => !this.canWrite() });
      required(profile.org_name, { message: 'The name your clients know you by.' });
      maxLength(profile.org_name, 160);
      required(profile.contact_email);
      email(profile.contact_email);
      maxLength(profile.phone, 40);
      maxLength(profile.licence_number, 120);
    },
    {
      submission: submitTo(async ({ phone, licence_number, ...profile }: Profile) => {
        this.organization.set(
          await this.api.change({
            ...profile,
            phone: phone.trim() || null,
            licence_number: licence_number.trim() || null,
          }),
        );
        this.form().reset();
        this.notices.done('Saved.');
        await this.session.loadMe();
      }),
    },
  );
}
