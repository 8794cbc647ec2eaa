import { Column, Index, PrimaryColumn } from 'typeorm';
import { json, longText, moment, text, uuid, whole } from '../../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../../kernel/database/tenant-table';
import { TenantEntity } from '../../../kernel/tenancy/tenant.repository';

/**
 * With whom the visitor wants to see the home. `listing_agent`: whoever sells it; `our_agent`: somebody of the brokerage who works
 * for the buyer; `own_agent`: the buyer's agent from elsewhere; `open_house`: on the day it is open to all.
 */
export const accompaniments = ['listing_agent', 'our_agent', 'own_agent', 'open_house'] as const;
export type Accompaniment = (typeof accompaniments)[number];

export const tourStatuses = ['requested', 'proposed', 'confirmed', 'declined', 'cancelled'] as const;
export type TourStatus = (typeof tourStatuses)[number];

/** Neither settled nor over. */
export const openTours: readonly TourStatus[] = ['requested', 'proposed', 'confirmed'];

export const tourSides = ['brokerage', 'visitor'] as const;
export type TourSide = (typeof tourSides)[number];

/**
 * In the United States an agent who works for a buyer needs a written agreement before touring a home with them (practice change of
 * the National Association of Realtors' settlement, since 17 August 2024). Open houses and talking to the seller's agent need none.
 */
export const needsAgreement = (accompaniment: Accompaniment): boolean =>
  accompaniment === 'our_agent' || accompaniment === 'own_agent';

/** A visitor wants to see a home. */
@TenantTable('tours')
@TenantReference('LeadEntity', 'leadId')
@TenantReference('ConversationEntity', 'conversationId')
@TenantReference('PropertyEntity', 'propertyId', 'NO ACTION')
@TenantReference('UserEntity', 'agentId', 'NO ACTION')
@Index(['organizationId', 'leadId'])
@Index(['organizationId', 'conversationId'])
@Index(['organizationId', 'propertyId'])
@Index(['organizationId', 'agentId'])
@Index(['organizationId', 'status', 'createdAt'])
export class TourEntity extends TenantEntity {
  @PrimaryColumn({ name: 'tour_id', ...uuid })
  id!: string;

  @Column({ name: 'lead_id', ...uuid })
  leadId!: string;

  @Column({ name: 'conversation_id', ...uuid })
  conversationId!: string;

  /** Null when the listing is gone. */
  @Column({ name: 'property_id', nullable: true, ...uuid })
  propertyId!: string | null;

  @Column({ name: 'agent_id', nullable: true, ...uuid })
  agentId!: string | null;

  /** The code on the sign that brought the visitor. */
  @Column({ name: 'qr_code', nullable: true, ...text(64) })
  qrCode!: string | null;

  @Column({ name: 'accompaniment', ...text(20) })
  accompaniment!: Accompaniment;

  /** Moments, in the visitor's order of preference. */
  @Column({ name: 'preferred_times', ...json })
  preferredTimes!: string[];

  /** Of the home, as IANA names it. */
  @Column({ name: 'time_zone', ...text(64) })
  timeZone!: string;

  @Column({ name: 'note', nullable: true, ...longText })
  note!: string | null;

  @Column({ name: 'status', ...text(16) })
  status!: TourStatus;

  /** The time proposed or agreed on. */
  @Column({ name: 'starts_at', nullable: true, ...moment })
  startsAt!: string | null;

  @Column({ name: 'minutes', ...whole })
  minutes!: number;

  /** When somebody of the brokerage noted that the written agreement is there. */
  @Column({ name: 'agreement_at', nullable: true, ...moment })
  agreementAt!: string | null;

  /** Rises with every change of the appointment: the SEQUENCE of its calendar entry. */
  @Column({ name: 'sequence', ...whole })
  sequence!: number;

  /** Who made the last change of the appointment; null before the first. */
  @Column({ name: 'changed_by', nullable: true, ...text(10) })
  changedBy!: TourSide | null;

  /** What the agent tells the visitor with it. */
  @Column({ name: 'agent_note', nullable: true, ...longText })
  agentNote!: string | null;
}
