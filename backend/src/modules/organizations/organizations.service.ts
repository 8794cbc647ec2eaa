import { Injectable } from '@nestjs/common';
import { type OrganizationView, type UpdateOrganization, viewOrganization } from './organization.dto';
import { OrganizationsRepository } from './organizations.repository';

/** The brokerage's profile. */
@Injectable()
export class OrganizationsService {
  constructor(private readonly organizations: OrganizationsRepository) {}

  async mine(): Promise<OrganizationView> {
    return viewOrganization(await this.organizations.mine());
  }

  async change({
    org_name,
    contact_email,
    phone,
    licence_number,
  }: UpdateOrganization): Promise<OrganizationView> {
    await this.organizations.change({
      ...(org_name !== undefined && { name: org_name }),
      ...(contact_email !== undefined && { contactEmail: contact_email }),
      ...(phone !== undefined && { phone }),
      ...(licence_number !== undefined && { licenceNumber: licence_number }),
    });
    return this.mine();
  }

  /** The stored brand; only the branding module knows what is in it. */
  async brandingConfig(): Promise<Record<string, unknown>> {
    return (await this.organizations.mine()).brandingConfig;
  }

  /** The same before it is changed: who else wants to change it waits for the end of the current unit of work. */
  async lockBrandingConfig(): Promise<Record<string, unknown>> {
    return (await this.organizations.lock()).brandingConfig;
  }

  async setBrandingConfig(brandingConfig: Record<string, unknown>): Promise<void> {
    await this.organizations.change({ brandingConfig });
  }
}
