import { Flag, Id, ListOf, Moment, Nested, OneOf, Text } from '../../kernel/http/fields';
import { type ConsentChannel, consentChannels, type LeadConsentEntity } from './lead-consent.entity';
import type { LeadEnquiryEntity } from './lead-enquiry.entity';
import { TourView } from './tours/tour.dto';
import { LeadView } from './lead.dto';
import { type Financing, financings } from './contact.entity';
import {
  type LeadOptOutEntity,
  type OptOutChannel,
  optOutChannels,
  type OptOutSource,
} from './lead-opt-out.entity';

/** One sending of the contact form, as it was sent. */
export class LeadEnquiryView {
  @Id() enquiry_id!: string;
  @Id() conversation_id!: string;
  @Text() name!: string;
  @Text({ nullable: true }) email!: string | null;
  @Text({ nullable: true }) phone!: string | null;
  @Text({ nullable: true }) message!: string | null;
  @Text({ nullable: true }) timeline!: string | null;
  @OneOf(financings, { nullable: true }) financing!: Financing | null;
  @Flag({ nullable: true }) represented!: boolean | null;
  @Moment() created_at!: string;
}

/** The receipt of one ticked box. */
export class ConsentReceiptView {
  @OneOf(consentChannels) channel!: ConsentChannel;
  @Text({ description: 'Exactly what stood beside the box.', max: 2000 }) text!: string;
  @Text() version!: string;
  @Text({ description: 'What it was given for; a hash once the person is erased.' }) address!: string;
  @Text({ nullable: true, max: 2048, description: 'The page the form stood on.' }) page_url!: string | null;
  @Text({ description: "Keyed hash of the visitor's network address; empty once the person is erased." })
  ip_hash!: string;
  @Moment() given_at!: string;
}

export class OptOutView {
  @OneOf(optOutChannels) channel!: OptOutChannel;
  @OneOf(['link', 'agent'], { description: 'The link in a mail, or written down by somebody of the team.' })
  source!: OptOutSource;
  @Text({ nullable: true }) recorded_by!: string | null;
  @Moment() at!: string;
}

/** A lead with all that is kept with it. */
export class LeadDetail extends LeadView {
  @ListOf(LeadEnquiryView, { max: 10_000, description: 'Oldest first.' }) enquiries!: LeadEnquiryView[];
  @ListOf(ConsentReceiptView, { max: 10_000 }) receipts!: ConsentReceiptView[];
  @ListOf(OptOutView, { max: 10_000 }) opt_outs!: OptOutView[];
  @Text({ max: 2048, description: 'Where the person stops all messages. Put it under your own mails.' })
  unsubscribe_url!: string;
}

export const stopChannels = ['all', ...optOutChannels] as const;

/** Somebody said stop, in whatever words. */
export class RecordOptOut {
  @OneOf(stopChannels) channel!: (typeof stopChannels)[number];
}

export class LeadErasure {
  @Id() lead_id!: string;
  @Moment() erased_at!: string;
  @ListOf('text', {
    description: 'What was erased, what was made unrecognisable and what is kept, in words.',
  })
  done!: string[];
}

export class ExportedMessage {
  @OneOf(['visitor', 'assistant', 'agent']) role!: string;
  @Text({ max: 100_000 }) content!: string;
  @Moment() created_at!: string;
}

export class ExportedConversation {
  @Id() conversation_id!: string;
  @Moment() started_at!: string;
  @ListOf(ExportedMessage, { max: 100_000 }) messages!: ExportedMessage[];
}

/** Everything the brokerage has about one person. */
export class LeadExport {
  @Moment() exported_at!: string;
  @Nested(LeadDetail) lead!: LeadDetail;
  @ListOf(TourView, { max: 10_000 }) tours!: TourView[];
  @ListOf(ExportedConversation, { max: 10_000 }) conversations!: ExportedConversation[];
}

export const viewEnquiry = (row: LeadEnquiryEntity): LeadEnquiryView => ({
  enquiry_id: row.id,
  conversation_id: row.conversationId,
  name: row.name,
  email: row.email,
  phone: row.phone,
  message: row.message,
  timeline: row.timeline,
  financing: row.financing,
  represented: row.represented,
  created_at: row.createdAt,
});

export const viewReceipt = (row: LeadConsentEntity): ConsentReceiptView => ({
  channel: row.channel,
  text: row.wording,
  version: row.version,
  address: row.address,
  page_url: row.pageUrl,
  ip_hash: row.ipHash,
  given_at: row.createdAt,
});

export const viewOptOut = (row: LeadOptOutEntity): OptOutView => ({
  channel: row.channel,
  source: row.source,
  recorded_by: row.recordedBy,
  at: row.createdAt,
});
