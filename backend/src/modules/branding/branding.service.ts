import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { Database } from '../../kernel/database/database';
import { ValidationFailed } from '../../kernel/errors/errors';
import { assertShowable } from '../fair-housing';
import { OrganizationsService } from '../organizations';
import { type Brand, completeBrand, readBrand, type StoredBrand } from './brand';
import type { BrandingView, SetBranding } from './branding.dto';
import { fullHex } from './colors';
import { Domains } from './domains/domains.service';
import { LogosService } from './logos.service';

/** How the current organization appears to home buyers. */
@Injectable()
export class Branding {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly domains: Domains,
    private readonly logos: LogosService,
    private readonly database: Database,
    private readonly env: Env,
  ) {}

  /** The complete brand of the current organization, for its public pages. */
  async forOrganization(): Promise<Brand> {
    return this.complete(readBrand(await this.organizations.brandingConfig()));
  }

  /** The uploaded logo as PNG; null for none, and for one that only lies at an address elsewhere. */
  async logoPicture(): Promise<Buffer | null> {
    const { logo_id } = readBrand(await this.organizations.brandingConfig());
    return logo_id ? this.logos.open(logo_id) : null;
  }

  async view(): Promise<BrandingView> {
    const [brand, domain] = await Promise.all([this.forOrganization(), this.domains.view()]);
    return {
      company_name: brand.companyName,
      logo_url: brand.logoUrl,
      primary_color: brand.primaryColor,
      accent_color: brand.accentColor,
      custom_domain: domain.custom_domain,
      domain_status: domain.status,
      welcome_text: brand.welcomeText,
      licence_line: brand.licenceLine,
      phone: brand.phone,
      email: brand.email,
      text_on_primary: brand.textOnPrimary,
      contrast: brand.contrast,
    };
  }

  /** @throws {WordingForbidden} for a welcome that no home may be advertised with */
  async change({ custom_domain, ...wish }: SetBranding): Promise<BrandingView> {
    assertShowable({ welcome_text: wish.welcome_text });
    await this.database.transaction(async () => {
      const before = readBrand(await this.organizations.lockBrandingConfig());
      await this.organizations.setBrandingConfig({
        ...merge(before, wish),
        ...(await this.chosenLogo(before, wish.logo_url)),
      });
      if (custom_domain !== undefined) await this.domains.claim(custom_domain?.trim() || null);
    });
    await this.logos.removeAllBut(readBrand(await this.organizations.brandingConfig()).logo_id);
    return this.view();
  }

  /** Makes an uploaded picture the logo. */
  async changeLogo(picture: Buffer): Promise<BrandingView> {
    const logoId = await this.logos.add(picture);
    await this.database.transaction(async () => {
      const before = readBrand(await this.organizations.lockBrandingConfig());
      await this.organizations.setBrandingConfig({ ...before, logo_id: logoId, logo_url: null });
    });
    await this.logos.removeAllBut(logoId);
    return this.view();
  }

  /** Which logo is meant: forms send the uploaded one's address back, and its own address may well be plain http. */
  private async chosenLogo(
    before: StoredBrand,
    wish: string | null | undefined,
  ): Promise<Partial<StoredBrand>> {
    if (wish === undefined) return {};
    if (!wish?.trim()) return { logo_url: null, logo_id: null };
    if (wish === (await this.complete(before)).logoUrl) return {};
    if (!isHttps(wish))
      throw new ValidationFailed([{ field: 'logo_url', message: 'logo_url must be a full https address' }]);
    return { logo_url: wish, logo_id: null };
  }

  private async complete(stored: StoredBrand): Promise<Brand> {
    const organization = await this.organizations.mine();
    return completeBrand(
      stored,
      organization,
      (logoId) => `${this.env.PUBLIC_URL}/api/public/logos/${logoId}`,
    );
  }
}

function merge(before: StoredBrand, wish: Omit<SetBranding, 'custom_domain'>): StoredBrand {
  const text = (name: 'company_name' | 'welcome_text' | 'licence_line' | 'phone' | 'email') =>
    wish[name] === undefined ? before[name] : wish[name]?.trim() || null;
  const color = (name: 'primary_color' | 'accent_color') =>
    wish[name] === undefined ? before[name] : wish[name] && fullHex(wish[name]);
  return {
    ...before,
    company_name: text('company_name'),
    welcome_text: text('welcome_text'),
    licence_line: text('licence_line'),
    phone: text('phone'),
    email: text('email'),
    primary_color: color('primary_color'),
    accent_color: color('accent_color'),
  };
}

function isHttps(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && !username && !password;
}
