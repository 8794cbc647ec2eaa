import { Flag, Id, ListOf, Moment, OneOf, Text, Whole } from '../../../kernel/http/fields';
import { PageQuery } from '../../../kernel/http/page';
import {
  type Accompaniment,
  accompaniments,
  needsAgreement,
  type TourEntity,
  type TourSide,
  tourSides,
  type TourStatus,
  tourStatuses,
} from './tour.entity';

/** A wish to see the home the conversation is about. */
export class RequestTour {
  @ListOf('text', {
    max: 3,
    textMax: 16,
    description: 'One to three times by the clocks at the home, best first, e.g. 2030-05-04T14:00.',
    example: ['2030-05-04T14:00'],
  })
  preferred_times!: string[];

  @OneOf(accompaniments, {
    optional: true,
    description:
      'With whom: the agent who sells it (the default), an agent of the brokerage who works for the visitor, an agent of their own, or at an open house. Agents who work for a buyer need a written agreement first.',
  })
  with?: Accompaniment;

  @Text({ max: 1000, optional: true, nullable: true }) note?: string | null;
}

export class ToursQuery extends PageQuery {
  @OneOf(tourStatuses, { optional: true }) status?: TourStatus;
  @Id({ optional: true }) lead_id?: string;
}

export class TourView {
  @Id() tour_id!: string;
  @Id() lead_id!: string;
  @Text() lead_name!: string;
  @Id() conversation_id!: string;
  @Id({ nullable: true }) property_id!: string | null;
  @Text({ nullable: true }) property_address!: string | null;
  @Id({ nullable: true }) agent_id!: string | null;
  @Text({ nullable: true }) agent_name!: string | null;
  @Text({ nullable: true, max: 64 }) qr_code!: string | null;
  @OneOf(accompaniments) with!: Accompaniment;
  @Flag({ description: 'A written buyer agreement must be there before the tour.' })
  needs_agreement!: boolean;
  @Moment({ nullable: true, description: 'When somebody noted that it is there.' }) agreement_at!:
    string | null;
  @ListOf('text', { max: 3, description: 'Moments, best first.' }) preferred_times!: string[];
  @Text({ description: 'Of the home.', example: 'America/Los_Angeles' }) time_zone!: string;
  @Text({ nullable: true }) note!: string | null;
  @OneOf(tourStatuses) status!: TourStatus;
  @Moment({ nullable: true }) starts_at!: string | null;
  @Whole() minutes!: number;
  @Text({ nullable: true }) agent_note!: string | null;
  @OneOf(tourSides, { nullable: true, description: 'Who made the last change; null before the first.' })
  changed_by!: TourSide | null;
  @Moment() created_at!: string;
}

/** Where the visitor sees and changes the tour; whoever has it can do so. */
export class TourLink {
  @Text({ example: 'https://chat.example.com/tour/…' }) url!: string;
}

/** A time for the tour. Sent again, it moves the tour. */
export class ConfirmTour {
  @Moment({ example: '2030-05-04T21:00:00Z' }) starts_at!: string;
  @Whole({ min: 10, max: 480, optional: true, description: 'How long it takes; 30 when not said.' })
  minutes?: number;
  @Flag({ optional: true, description: 'The written buyer agreement is there.' }) agreement_signed?: boolean;
  @Text({ max: 1000, optional: true, nullable: true, description: 'Told to the visitor.' }) agent_note?:
    string | null;
}

export class ProposeTour {
  @Moment({ example: '2030-05-04T21:00:00Z' }) starts_at!: string;
  @Text({ max: 1000, optional: true, nullable: true }) agent_note?: string | null;
}

export class EndTour {
  @Text({ max: 1000, optional: true, nullable: true, description: 'Told to the visitor.' }) agent_note?:
    string | null;
}

export interface TourNames {
  leadName: string;
  propertyAddress: string | null;
  agentName: string | null;
}

export const viewTour = (row: TourEntity, names: TourNames): TourView => ({
  tour_id: row.id,
  lead_id: row.leadId,
  lead_name: names.leadName,
  conversation_id: row.conversationId,
  property_id: row.propertyId,
  property_address: names.propertyAddress,
  agent_id: row.agentId,
  agent_name: names.agentName,
  qr_code: row.qrCode,
  with: row.accompaniment,
  needs_agreement: needsAgreement(row.accompaniment),
  agreement_at: row.agreementAt,
  preferred_times: row.preferredTimes,
  time_zone: row.timeZone,
  note: row.note,
  status: row.status,
  starts_at: row.startsAt,
  minutes: row.minutes,
  agent_note: row.agentNote,
  changed_by: row.changedBy,
  created_at: row.createdAt,
});
