import { Component, inject, signal } from '@angular/core';
import { FormRoot, form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { FormError } from '../ui/forms/form-error';
import { SubmitButton } from '../ui/forms/submit-button';
import { submitTo } from '../ui/forms/submit-to';
import { HasUnsaved } from '../ui/leave-saved';
import { Notices } from '../ui/notices';
import { PageHeader } from '../ui/page-header';
import { PropertiesApi } from './properties-api';
import { PropertyDraft, draftOf, propertyRules, wireNames, wireOf } from './property-form/property-draft';
import { PropertyForm } from './property-form/property-form';

@Component({
  selector: 'app-new-property-page',
  imports: [PageHeader, PropertyForm, FormRoot, FormError, SubmitButton, MatButton, RouterLink],
  template: `
    <app-page-header
      heading="Add a property"
      lead="Photos come next."
      backTo="/properties"
      backLabel="Properties"
    >
      <a matButton="outlined" routerLink="/properties/search">Find it by address instead</a>
    </app-page-header>
    <form [formRoot]="form">
      <app-form-error [form]="form" />
      <app-property-form [form]="form" />
      <div class="row">
        <app-submit [form]="form">Add property</app-submit>
        <a matButton routerLink="/properties">Cancel</a>
      </div>
    </form>
  `,
})
export class NewPropertyPage extends HasUnsaved {
  private readonly api = inject(PropertiesApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private isSaved = false;

  private readonly draft = signal(draftOf(undefined));
  protected readonly form = form(this.draft, propertyRules, {
    submission: submitTo(async (draft: PropertyDraft) => {
      const home = await this.api.create(wireOf(draft));
      this.isSaved = true;
      this.notices.done(`${home.address} is added.`);
      await this.router.navigate(['/properties', home.property_id]);
    }, wireNames),
  });

  hasUnsaved(): boolean {
    return !this.isSaved && this.form().dirty();
  }
}
