import { CurrencyPipe, DecimalPipe } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { PropertiesApi } from '../../properties/properties-api';
import { Session } from '../../session/session';
import { PhoneFrame } from '../../ui/phone-frame';
import { BrandingDraft, HEX } from './branding-draft';
import { readabilityOf } from '../../ui/contrast';

/** A visitor's page in the colours and words being chosen, with one of the brokerage's own homes. */
@Component({
  selector: 'app-branding-preview',
  imports: [PhoneFrame, MatIcon, CurrencyPipe, DecimalPipe],
  templateUrl: './branding-preview.html',
  styleUrl: './branding-preview.scss',
})
export class BrandingPreview {
  readonly brand = input.required<BrandingDraft>();
  readonly logoUrl = input<string | null>(null);

  private readonly session = inject(Session);
  private readonly properties = inject(PropertiesApi).list(signal({}), 20);

  protected readonly home = computed(() => {
    const homes = this.properties.items() ?? [];
    return homes.find((home) => home.photos.length > 0) ?? homes[0];
  });
  protected readonly company = computed(
    () => this.brand().company_name.trim() || (this.session.me()?.org_name ?? ''),
  );
  protected readonly primary = computed(() =>
    HEX.test(this.brand().primary_color) ? this.brand().primary_color : '#1f3d3a',
  );
  protected readonly onPrimary = computed(() => readabilityOf(this.primary()).text);
  protected readonly agent = computed(
    () => this.home()?.list_agent_name ?? this.session.me()?.first_name ?? '',
  );
  protected readonly initials = computed(() =>
    this.agent()
      .split(/\s+/)
      .map((word) => word.slice(0, 1))
      .join('')
      .slice(0, 2),
  );
}
