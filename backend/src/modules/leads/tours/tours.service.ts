import { Injectable } from '@nestjs/common';
import { now } from '../../../kernel/database/columns';
import { Unprocessable, ValidationFailed } from '../../../kernel/errors/errors';
import { Listens } from '../../../kernel/events/events';
import type { Page } from '../../../kernel/http/page';
import type { Patch } from '../../../kernel/tenancy/tenant.repository';
import { MemberRemoved } from '../../organizations';
import { PropertyDeleted } from '../../properties';
import { ChangeTour } from './change-tour';
import type { ConfirmTour, EndTour, ProposeTour, TourLink, ToursQuery, TourView } from './tour.dto';
import { needsAgreement, openTours as open, type TourEntity, type TourStatus } from './tour.entity';
import { TourViews } from './tour-views';
import { ToursRepository } from './tours.repository';
import { TourLinks } from './visitor/tour-links';

/** What becomes of wishes to see a home. */
@Injectable()
export class Tours {
  constructor(
    private readonly tours: ToursRepository,
    private readonly views: TourViews,
    private readonly changes: ChangeTour,
    private readonly links: TourLinks,
  ) {}

  async page({ status, lead_id: leadId, ...query }: ToursQuery): Promise<Page<TourView>> {
    const found = await this.tours.filtered(query, { status, leadId });
    const views = await this.views.of(found.items);
    return found.map((row) => views.get(row.id)!);
  }

  async get(tourId: string): Promise<TourView> {
    const row = await this.tours.get(tourId);
    return (await this.views.of([row])).get(tourId)!;
  }

  async link(tourId: string): Promise<TourLink> {
    const { id } = await this.tours.get(tourId);
    return { url: await this.links.linkFor(id) };
  }

  /** Agrees on a time, or moves an agreed tour. */
  confirm(
    tourId: string,
    { starts_at, minutes, agreement_signed, agent_note }: ConfirmTour,
  ): Promise<TourView> {
    const startsAt = ahead(starts_at);
    return this.change(tourId, open, (tour) => {
      const agreementAt = tour.agreementAt ?? (agreement_signed ? now() : null);
      if (needsAgreement(tour.accompaniment) && !agreementAt)
        throw new Unprocessable(
          'A written agreement with the buyer must be there before this tour. Note that it is signed, then confirm.',
          'agreement_needed',
        );
      return {
        status: 'confirmed',
        startsAt,
        agreementAt,
        minutes: minutes ?? tour.minutes,
        agentNote: tidy(agent_note),
      };
    });
  }

  propose(tourId: string, { starts_at, agent_note }: ProposeTour): Promise<TourView> {
    const startsAt = ahead(starts_at);
    return this.change(tourId, ['requested', 'proposed'], () => ({
      status: 'proposed',
      startsAt,
      agentNote: tidy(agent_note),
    }));
  }

  decline(tourId: string, { agent_note }: EndTour): Promise<TourView> {
    return this.change(tourId, ['requested', 'proposed'], () => ({
      status: 'declined',
      agentNote: tidy(agent_note),
    }));
  }

  cancel(tourId: string, { agent_note }: EndTour): Promise<TourView> {
    return this.change(tourId, open, () => ({ status: 'cancelled', agentNote: tidy(agent_note) }));
  }

  @Listens(PropertyDeleted)
  propertyDeleted({ propertyId }: PropertyDeleted): Promise<void> {
    return this.tours.letGoOfProperty(propertyId);
  }

  @Listens(MemberRemoved)
  memberRemoved({ userId }: MemberRemoved): Promise<void> {
    return this.tours.letGoOfAgent(userId);
  }

  private async change(
    tourId: string,
    from: readonly TourStatus[],
    decide: (tour: TourEntity) => Patch<TourEntity>,
  ): Promise<TourView> {
    await this.changes.make(tourId, { by: 'brokerage', from, decide });
    return this.get(tourId);
  }
}

const tidy = (note: string | null | undefined): string | null => note?.trim() || null;

function ahead(moment: string): string {
  const at = new Date(moment);
  if (at.getTime() < Date.now())
    throw new ValidationFailed([{ field: 'starts_at', message: 'starts_at must lie ahead' }]);
  return at.toISOString();
}
