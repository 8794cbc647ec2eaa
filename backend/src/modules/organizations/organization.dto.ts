import { Email, Id, Moment, Text, Whole } from '../../kernel/http/fields';
import type { OrganizationEntity } from './organization.entity';

export class UpdateOrganization {
  @Text({ min: 1, max: 160, optional: true, description: 'The brokerage’s name.' })
  org_name?: string;

  @Email({ optional: true, description: 'Where leads and notices go.' })
  contact_email?: string;

  @Text({ max: 40, optional: true, nullable: true, description: 'Shown to visitors as the way to a person.' })
  phone?: string | null;

  @Text({
    max: 120,
    optional: true,
    nullable: true,
    description: 'Brokerage licence, shown in the footer of public pages.',
  })
  licence_number?: string | null;
}

/** A brokerage as its own people see it. */
export class OrganizationView {
  @Id() org_id!: string;
  @Text() org_name!: string;
  @Email() contact_email!: string;
  @Text({ nullable: true }) phone!: string | null;
  @Text({ nullable: true }) licence_number!: string | null;
  @Whole({ description: 'Settled credits.' }) current_credits!: number;
  @Text() subscription_plan!: string;
  @Moment() created_at!: string;
}

export const viewOrganization = (row: OrganizationEntity): OrganizationView => ({
  org_id: row.id,
  org_name: row.name,
  contact_email: row.contactEmail,
  phone: row.phone,
  licence_number: row.licenceNumber,
  current_credits: row.currentCredits,
  subscription_plan: row.subscriptionPlan,
  created_at: row.createdAt,
});
