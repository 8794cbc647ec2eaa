import { Component, computed, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { PhoneFrame } from '../../ui/phone-frame';
import type { BrandingDraft } from './branding-page';
import { readableText } from './readable-text';

/** A visitor's page in the colours and words being chosen. */
@Component({
  selector: 'app-branding-preview',
  imports: [PhoneFrame, MatIcon],
  templateUrl: './branding-preview.html',
  styleUrl: './branding-preview.scss',
})
export class BrandingPreview {
  readonly brand = input.required<BrandingDraft>();
  readonly logoUrl = input<string | null>(null);

  protected readonly primary = computed(() => hexOr(this.brand().primary_color, '#1f4d46'));
  protected readonly accent = computed(() => hexOr(this.brand().accent_color, '#c9963f'));
  protected readonly onPrimary = computed(() => readableText(this.primary()));
}

const hexOr = (color: string, fallback: string): string => (/^#[0-9a-f]{6}$/i.test(color) ? color : fallback);
