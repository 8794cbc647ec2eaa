import { Email, Flag, Id, Moment, Nested, OneOf, Text } from '../../kernel/http/fields';
import { PageQuery } from '../../kernel/http/page';
import type { LeadConsentEntity } from './lead-consent.entity';
import { type LeadEntity, type LeadStatus, leadStatuses } from './lead.entity';

export class GivenConsent {
  @Flag({ description: 'The e-mail box was ticked. It must start unticked.' })
  email!: boolean;

  @Flag({ description: 'The phone box was ticked. It must start unticked.' })
  phone!: boolean;

  @Text({
    max: 40,
    optional: true,
    description: 'Version of the wording that was shown, from the public chatbot.',
  })
  version?: string;
}

export class LeaveContact {
  @Text({ min: 1, max: 120, example: 'Maya Ortiz' })
  name!: string;

  @Email({ optional: true, nullable: true })
  email?: string | null;

  @Text({
    max: 40,
    optional: true,
    nullable: true,
    description: 'With the country code, or as in the United States.',
    example: '(415) 555-0132',
  })
  phone?: string | null;

  @Text({ max: 2000, optional: true, nullable: true })
  message?: string | null;

  @Text({ max: 80, optional: true, nullable: true, description: 'When the visitor would like to move.' })
  timeline?: string | null;

  @Nested(GivenConsent)
  consent!: GivenConsent;
}

export class ContactLeft {
  @Id() lead_id!: string;
  @Text() message!: string;
}

export class LeadsQuery extends PageQuery {
  @OneOf(leadStatuses, { optional: true })
  status?: LeadStatus;

  @Id({ optional: true })
  bot_id?: string;
}

export class UpdateLead {
  @OneOf(leadStatuses, { optional: true })
  status?: LeadStatus;

  @Text({ max: 10_000, optional: true, nullable: true })
  notes?: string | null;
  @Id({
    optional: true,
    nullable: true,
    description: 'Hands it to somebody of the team; null: to nobody in particular.',
  })
  agent_id?: string | null;
}

export class LeadConsent {
  @Text({ nullable: true, max: 2000, description: 'Exactly what was agreed to; null when nothing was.' })
  text!: string | null;
  @Text({ nullable: true }) version!: string | null;
  @Flag() email!: boolean;
  @Flag() phone!: boolean;
  @Moment({ nullable: true }) given_at!: string | null;
}

export class LeadView {
  @Id() lead_id!: string;
  @Id() conversation_id!: string;
  @Id() bot_id!: string;
  @Text({ nullable: true }) bot_name!: string | null;
  @Id({ nullable: true }) property_id!: string | null;
  @Text({ nullable: true }) property_address!: string | null;
  @Id({ nullable: true, description: 'Whose lead it is.' }) agent_id!: string | null;
  @Text({ nullable: true }) agent_name!: string | null;
  @Text() name!: string;
  @Text({ nullable: true }) email!: string | null;
  @Text({ nullable: true, description: 'E.164.' }) phone!: string | null;
  @Text({ nullable: true }) message!: string | null;
  @Text({ nullable: true }) timeline!: string | null;
  @OneOf(leadStatuses) status!: LeadStatus;
  @Text({ nullable: true }) notes!: string | null;
  @Nested(LeadConsent) consent!: LeadConsent;
  @Moment() created_at!: string;
}

export function viewLead(
  row: LeadEntity,
  names: { botName: string | null; propertyAddress: string | null; agentName: string | null },
  receipts: LeadConsentEntity[],
): LeadView {
  return {
    lead_id: row.id,
    conversation_id: row.conversationId,
    bot_id: row.botId,
    bot_name: names.botName,
    property_id: row.propertyId,
    property_address: names.propertyAddress,
    agent_id: row.agentId,
    agent_name: names.agentName,
    name: row.name,
    email: row.email,
    phone: row.phone,
    message: row.message,
    timeline: row.timeline,
    status: row.status,
    notes: row.notes,
    consent: viewConsent(row, receipts),
    created_at: row.createdAt,
  };
}

/** Consent counts for the address it was given for; a newer address has none until a box is ticked for it. */
function viewConsent({ email, phone }: LeadEntity, receipts: LeadConsentEntity[]): LeadConsent {
  const valid = receipts.filter(({ address }) => address === email || address === phone);
  const newest = (channel: string) => valid.findLast((receipt) => receipt.channel === channel);
  const given = [newest('email'), newest('phone')].filter((receipt) => receipt !== undefined);
  return {
    text: given.map(({ wording }) => wording).join('\n') || null,
    version: given.at(-1)?.version ?? null,
    email: newest('email') !== undefined,
    phone: newest('phone') !== undefined,
    given_at:
      given
        .map(({ createdAt }) => createdAt)
        .sort()
        .at(-1) ?? null,
  };
}
