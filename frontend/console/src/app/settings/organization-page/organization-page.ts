import { Component, computed, inject, linkedSignal } from '@angular/core';
import { FormRoot, disabled, email, form, maxLength, required } from '@angular/forms/signals';
import { Session } from '../../session/session';
import { Failed } from '../../ui/failed';
import { FormError } from '../../ui/forms/form-error';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import type { HasUnsaved } from '../../ui/leave-saved';
import { Notices } from '../../ui/notices';
import { SaveBar } from '../../ui/save-bar';
import { Skeleton } from '../../ui/skeleton';
import { OrganizationApi, OrganizationView } from '../organization-api';

interface Draft {
  org_name: string;
  contact_email: string;
  phone: string;
  licence_number: string;
}

const draftOf = (organization: OrganizationView | undefined): Draft => ({
  org_name: organization?.org_name ?? '',
  contact_email: organization?.contact_email ?? '',
  phone: organization?.phone ?? '',
  licence_number: organization?.licence_number ?? '',
});

@Component({
  selector: 'app-organization-page',
  imports: [FormRoot, FormError, TextField, SaveBar, Failed, Skeleton],
  template: `
    @if (organization.error()) {
      <app-failed [error]="organization.error()" (retry)="organization.reload()" />
    } @else if (!organization.hasValue()) {
      <app-skeleton [count]="4" />
    } @else {
      <form [formRoot]="form">
        <app-form-error [form]="form" />
        <section class="section">
          <header>
            <h2 class="subtitle">Brokerage</h2>
            <p class="label">As visitors and the law know it.</p>
          </header>
          <div class="fields">
            <app-text-field class="wide" label="Name" autocomplete="organization" [field]="form.org_name" />
            <app-text-field
              label="Licence number"
              hint="Shown in the footer of public pages."
              [field]="form.licence_number"
            />
          </div>
        </section>
        <section class="section">
          <header>
            <h2 class="subtitle">Contact</h2>
            <p class="label">
              Where leads and notices go, and what a visitor calls when the chatbot does not know.
            </p>
          </header>
          <div class="fields">
            <app-text-field label="E-mail" type="email" [field]="form.contact_email" />
            <app-text-field label="Phone" type="tel" [field]="form.phone" />
          </div>
        </section>
        @if (hasUnsaved()) {
          <app-save-bar [form]="form" (discard)="discard()" />
        }
      </form>
    }
  `,
})
export class OrganizationPage implements HasUnsaved {
  private readonly api = inject(OrganizationApi);
  private readonly session = inject(Session);
  private readonly notices = inject(Notices);
  protected readonly organization = this.api.get();
  private readonly isReadOnly = computed(() => !this.session.can('organization:write'));

  private readonly draft = linkedSignal<Draft>(() => draftOf(this.organization.value()));
  protected readonly form = form(
    this.draft,
    (organization) => {
      disabled(organization, { when: () => this.isReadOnly() });
      required(organization.org_name);
      maxLength(organization.org_name, 160);
      required(organization.contact_email);
      email(organization.contact_email);
      maxLength(organization.phone, 40);
      maxLength(organization.licence_number, 120);
    },
    {
      submission: submitTo(async ({ phone, licence_number, ...rest }: Draft) => {
        this.organization.set(
          await this.api.change({
            ...rest,
            phone: phone.trim() || null,
            licence_number: licence_number.trim() || null,
          }),
        );
        this.form().reset();
        await this.session.loadMe();
        this.notices.done('Saved.');
      }),
    },
  );

  hasUnsaved(): boolean {
    return (
      this.organization.hasValue() &&
      JSON.stringify(this.draft()) !== JSON.stringify(draftOf(this.organization.value()))
    );
  }

  protected discard(): void {
    this.draft.set(draftOf(this.organization.value()));
    this.form().reset();
  }
}
