import { SchemaPathTree, email, maxLength, pattern } from '@angular/forms/signals';
import type { BrandingView, SetBranding } from '../../branding/branding-api';

/** The brand as its form has it; unknown texts are empty. */
export interface BrandingDraft {
  company_name: string;
  primary_color: string;
  accent_color: string;
  welcome_text: string;
  licence_line: string;
  phone: string;
  email: string;
}

export const HEX = /^#[0-9a-f]{6}$/i;

export const draftOf = (brand: BrandingView | undefined): BrandingDraft => ({
  company_name: brand?.company_name ?? '',
  primary_color: brand?.primary_color ?? '',
  accent_color: brand?.accent_color ?? '',
  welcome_text: brand?.welcome_text ?? '',
  licence_line: brand?.licence_line ?? '',
  phone: brand?.phone ?? '',
  email: brand?.email ?? '',
});

/**
 * Only what was changed: the other fields may show what comes from the organization's profile, and
 * sending them back would tie them down. An emptied field goes back to the profile.
 */
export function changesOf(draft: BrandingDraft, saved: BrandingDraft): SetBranding {
  const names = Object.keys(draft) as (keyof BrandingDraft)[];
  return Object.fromEntries(
    names.filter((name) => draft[name] !== saved[name]).map((name) => [name, draft[name].trim() || null]),
  );
}

/** As the server requires it. */
export function brandingRules(brand: SchemaPathTree<BrandingDraft>): void {
  maxLength(brand.company_name, 160);
  pattern(brand.primary_color, HEX, { message: 'Six digits after #, like #1f4d46' });
  pattern(brand.accent_color, HEX, { message: 'Six digits after #, like #c8553d' });
  maxLength(brand.welcome_text, 500);
  maxLength(brand.licence_line, 200);
  maxLength(brand.phone, 40);
  email(brand.email);
}
