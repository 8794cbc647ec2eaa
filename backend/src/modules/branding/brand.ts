import type { OrganizationView } from '../organizations';
import { textOn } from './colors';

/** What the organization chose itself; null: not chosen. Stored as `organizations.branding_config`. */
export interface StoredBrand {
  company_name: string | null;
  logo_url: string | null;
  logo_id: string | null;
  primary_color: string | null;
  accent_color: string | null;
  welcome_text: string | null;
  licence_line: string | null;
  phone: string | null;
  email: string | null;
}

/** How an organization appears to home buyers: its choices, filled up from its profile. */
export interface Brand {
  companyName: string;
  logoUrl: string | null;
  /** The uploaded logo's id; null when there is none, or one somewhere else on the web. */
  logoId: string | null;
  primaryColor: string;
  textOnPrimary: string;
  contrast: number;
  accentColor: string;
  welcomeText: string | null;
  licenceLine: string | null;
  phone: string | null;
  email: string | null;
}

const defaultColors = { primary: '#1f3d3a', accent: '#c8553d' };

export function readBrand(config: Record<string, unknown>): StoredBrand {
  const text = (name: keyof StoredBrand): string | null => {
    const value = config[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    company_name: text('company_name'),
    logo_url: text('logo_url'),
    logo_id: text('logo_id'),
    primary_color: text('primary_color'),
    accent_color: text('accent_color'),
    welcome_text: text('welcome_text'),
    licence_line: text('licence_line'),
    phone: text('phone'),
    email: text('email'),
  };
}

export function completeBrand(
  stored: StoredBrand,
  organization: OrganizationView,
  logoAddress: (logoId: string) => string,
): Brand {
  const primaryColor = stored.primary_color ?? defaultColors.primary;
  const { color, contrast } = textOn(primaryColor);
  return {
    companyName: stored.company_name ?? organization.org_name,
    logoUrl: stored.logo_id ? logoAddress(stored.logo_id) : stored.logo_url,
    logoId: stored.logo_id,
    primaryColor,
    textOnPrimary: color,
    contrast,
    accentColor: stored.accent_color ?? defaultColors.accent,
    welcomeText: stored.welcome_text,
    licenceLine: stored.licence_line ?? organization.licence_number,
    phone: stored.phone ?? organization.phone,
    email: stored.email ?? organization.contact_email,
  };
}
