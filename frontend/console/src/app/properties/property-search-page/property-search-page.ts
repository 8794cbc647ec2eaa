import { CurrencyPipe } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { FormRoot, form, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import { Empty } from '../../ui/empty';
import { FormError } from '../../ui/forms/form-error';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { Tone, Status } from '../../ui/status';
import { FactsLine } from '../facts-line';
import { MatchView, PropertiesApi, SearchAnswer } from '../properties-api';

interface Place {
  address: string;
  city: string;
  state: string;
  zip_code: string;
}

const sourceStates: Readonly<Record<string, { label: string; tone: Tone }>> = {
  ok: { label: 'Found', tone: 'good' },
  demo: { label: 'Demo data', tone: 'accent' },
  no_match: { label: 'No match', tone: 'quiet' },
  not_configured: { label: 'Not connected', tone: 'quiet' },
  failed: { label: 'Failed', tone: 'wrong' },
};

/** Fetches a listing from the MLS and the other sources, and saves it as a property. */
@Component({
  selector: 'app-property-search-page',
  imports: [
    PageHeader,
    FormRoot,
    FormError,
    TextField,
    SubmitButton,
    FactsLine,
    Status,
    Empty,
    MatButton,
    MatIcon,
    CurrencyPipe,
  ],
  templateUrl: './property-search-page.html',
  styleUrl: './property-search-page.scss',
})
export class PropertySearchPage {
  private readonly api = inject(PropertiesApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);

  protected readonly found = signal<SearchAnswer | null>(null);
  protected readonly saving = signal<string | null>(null);
  protected readonly best = computed(() => {
    const answer = this.found();
    return answer && answer.search_results.basic_info.price !== null ? answer.search_results : null;
  });
  protected readonly stateOf = (status: string): { label: string; tone: Tone } =>
    sourceStates[status] ?? { label: status, tone: 'quiet' };

  protected readonly form = form(
    signal<Place>({ address: '', city: '', state: '', zip_code: '' }),
    (place) => {
      validate(place.zip_code, ({ valueOf }) =>
        valueOf(place.zip_code) || (valueOf(place.city) && valueOf(place.state))
          ? undefined
          : { kind: 'place', message: 'A zip code, or city and state.' },
      );
    },
    {
      submission: submitTo(async (place: Place) => {
        const wish = Object.fromEntries(
          Object.entries<string>({ ...place }).filter(([, value]) => value.trim() !== ''),
        );
        this.found.set(await this.api.search(wish));
      }),
    },
  );

  protected async save(match: MatchView): Promise<void> {
    this.saving.set(match.match_id);
    try {
      const home = await this.api.saveMatch(match.match_id);
      this.notices.done(`${home.address} is saved.`);
      await this.router.navigate(['/properties', home.property_id]);
    } finally {
      this.saving.set(null);
    }
  }
}
