import { IntersectionType } from '@nestjs/swagger';
import { Email, Flag, Id, Moment, Nested, OneOf, Text } from '../../kernel/http/fields';
import { CampaignFields, CampaignView, viewCampaign } from '../../kernel/http/campaign';
import { PageQuery } from '../../kernel/http/page';
import type { Standing } from './consents';
import { RequestTour } from './tours/tour.dto';
import { type Financing, financings } from './contact.entity';
import { type LeadEntity, type LeadStatus, leadStatuses } from './lead.entity';

export class GivenConsent {
  @Flag({ description: 'The e-mail box was ticked. It must start unticked.' })
  email!: boolean;

  @Flag({ optional: true, description: 'The box for calls was ticked. It must start unticked.' })
  call?: boolean;

  @Flag({ optional: true, description: 'The box for text messages was ticked. It must start unticked.' })
  sms?: boolean;

  @Flag({
    optional: true,
    description: 'One box for calls and texts together was ticked. It must start unticked.',
  })
  phone?: boolean;

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

  @OneOf(financings, { optional: true, nullable: true })
  financing?: Financing | null;

  @Flag({ optional: true, nullable: true, description: 'Works with an agent already.' })
  represented?: boolean | null;

  @Nested(RequestTour, { optional: true, description: 'The visitor also wants to see the home.' })
  tour?: RequestTour;

  @Nested(GivenConsent)
  consent!: GivenConsent;
}

export class ContactLeft {
  @Id() lead_id!: string;
  @Id({ optional: true, description: 'Of the tour that was asked for with it.' }) tour_id?: string;
  @Text() message!: string;
}

export class LeadsQuery extends IntersectionType(PageQuery, CampaignFields) {
  @Text({
    max: 200,
    optional: true,
    description:
      'Words that all stand in name, e-mail, message or the listing’s address, or digits of the number.',
    example: 'maya ortiz',
  })
  q?: string;

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
  @Flag() call!: boolean;
  @Flag() sms!: boolean;
  @Flag({ description: 'Calls and texts both.' }) phone!: boolean;
  @Moment({ nullable: true }) given_at!: string | null;
}

export class LeadView extends CampaignView {
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
  @OneOf(financings, { nullable: true }) financing!: Financing | null;
  @Flag({ nullable: true, description: 'Works with an agent already; null: did not say.' }) represented!:
    boolean | null;
  @Text({ nullable: true, max: 64, description: 'The code on the sign that brought the first conversation.' })
  qr_code!: string | null;
  @OneOf(leadStatuses) status!: LeadStatus;
  @Text({ nullable: true }) notes!: string | null;
  @Nested(LeadConsent) consent!: LeadConsent;
  @Moment({ nullable: true, description: "When the person's data were erased." }) erased_at!: string | null;
  @Moment() created_at!: string;
}

export function viewLead(
  row: LeadEntity,
  names: { botName: string | null; propertyAddress: string | null; agentName: string | null },
  standing: Standing,
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
    financing: row.financing,
    represented: row.represented,
    qr_code: row.qrCode,
    ...viewCampaign(row),
    status: row.status,
    notes: row.notes,
    consent: viewConsent(standing),
    erased_at: row.erasedAt,
    created_at: row.createdAt,
  };
}

/** What holds now: for the address of today, and not taken back. */
function viewConsent({ given: { email, call, sms } }: Standing): LeadConsent {
  const given = [...new Set([email, call, sms])].filter((receipt) => receipt !== undefined);
  return {
    text: given.map(({ wording }) => wording).join('\n') || null,
    version: given.at(-1)?.version ?? null,
    email: email !== undefined,
    call: call !== undefined,
    sms: sms !== undefined,
    phone: call !== undefined && sms !== undefined,
    given_at:
      given
        .map(({ createdAt }) => createdAt)
        .sort()
        .at(-1) ?? null,
  };
}
