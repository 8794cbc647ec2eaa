import { CurrencyPipe } from '@angular/common';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormRoot, form } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatTab, MatTabContent, MatTabGroup } from '@angular/material/tabs';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Failed } from '../../ui/failed';
import { FormError } from '../../ui/forms/form-error';
import { submitTo } from '../../ui/forms/submit-to';
import { EditsSaved } from '../../ui/edits-saved';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { SaveBar } from '../../ui/save-bar';
import { Skeleton } from '../../ui/skeleton';
import { Status } from '../../ui/status';
import { FactsLine } from '../facts-line';
import { MarketView } from '../market-view/market-view';
import { PhotoManager } from '../photo-manager/photo-manager';
import { PhotoView, PropertiesApi } from '../properties-api';
import { PropertyDraft, draftOf, propertyRules, wireNames, wireOf } from '../property-form/property-draft';
import { PropertyForm } from '../property-form/property-form';
import { propertyStatusOf } from '../property-status';

/** One home: its facts, its photos, and how it stands in its market. */
@Component({
  selector: 'app-property-page',
  imports: [
    PageHeader,
    Status,
    FactsLine,
    PropertyForm,
    PhotoManager,
    MarketView,
    Failed,
    Skeleton,
    FormRoot,
    FormError,
    SaveBar,
    MatTabGroup,
    MatTab,
    MatTabContent,
    MatButton,
    MatIconButton,
    MatIcon,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    RouterLink,
    CurrencyPipe,
    AgoPipe,
  ],
  templateUrl: './property-page.html',
  styleUrl: './property-page.scss',
})
export class PropertyPage extends EditsSaved<PropertyDraft> {
  /** From the URL. */
  readonly propertyId = input.required<string>();

  private readonly api = inject(PropertiesApi);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  protected readonly statusOf = propertyStatusOf;

  protected readonly home = this.api.get(this.propertyId);
  protected readonly canWrite = computed(() => this.session.can('properties:write'));
  protected readonly saved = computed(() => draftOf(this.home.hasValue() ? this.home.value() : undefined));
  protected readonly draft = linkedSignal<PropertyDraft>(() => this.saved());
  protected readonly form = form(this.draft, propertyRules, {
    submission: submitTo(async (draft: PropertyDraft) => {
      this.home.set(await this.api.change(this.propertyId(), wireOf(draft)));
      this.form().reset();
      this.notices.done('Saved. Chatbots answer with it from now on.');
    }, wireNames),
  });

  protected showPhotos(photos: readonly PhotoView[]): void {
    const draft = this.draft();
    this.home.update((home) => home && { ...home, photos: [...photos] });
    this.draft.set(draft);
  }

  protected async remove(): Promise<void> {
    const home = this.home.value();
    if (!home) return;
    const sure = await this.confirm.ask({
      title: `Delete ${home.address}?`,
      text: 'Chatbots stop speaking for it; its photos and what was taught for it alone are removed. Conversations and leads stay; printed codes go on working without the listing.',
      action: 'Delete',
      typed: home.address,
    });
    if (!sure) return;
    await this.api.remove(home.property_id);
    this.draft.set(draftOf(home));
    this.notices.done(`${home.address} is deleted.`);
    await this.router.navigate(['/properties']);
  }
}
