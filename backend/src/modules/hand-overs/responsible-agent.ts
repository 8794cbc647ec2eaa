import { Injectable } from '@nestjs/common';
import { Branding } from '../branding';
import type { Attendant } from '../conversations';
import { MembersService, OrganizationsService } from '../organizations';
import { Properties } from '../properties';

export interface Responsible extends Attendant {
  email: string;
}

/** Whom a visitor who asks for a person is led to. */
@Injectable()
export class ResponsibleAgent {
  constructor(
    private readonly members: MembersService,
    private readonly properties: Properties,
    private readonly organizations: OrganizationsService,
    private readonly branding: Branding,
  ) {}

  /** The listing's agent, else the brokerage itself. */
  async of(propertyId: string | null): Promise<Responsible> {
    const listing = propertyId ? await this.properties.maybe(propertyId) : null;
    const people = (await this.members.list()).map(({ user_id, first_name, last_name, email }) => ({
      userId: user_id,
      name: `${first_name} ${last_name}`.trim(),
      email,
    }));
    const named = listing?.listAgentName?.trim().toLowerCase();
    return people.find(({ name }) => name.toLowerCase() === named) ?? (await this.brokerage());
  }

  private async brokerage(): Promise<Responsible> {
    const [{ companyName }, { contact_email: email }] = await Promise.all([
      this.branding.forOrganization(),
      this.organizations.mine(),
    ]);
    return { userId: null, name: companyName, email };
  }
}
