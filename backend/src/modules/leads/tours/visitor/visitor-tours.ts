import { Injectable } from '@nestjs/common';
import { Unprocessable } from '../../../../kernel/errors/errors';
import { RateLimits } from '../../../../kernel/rate-limits/rate-limits';
import { ChangeTour } from '../change-tour';
import { readPreferredTimes } from '../preferred-times';
import { needsAgreement, openTours, type TourEntity, tourStatuses } from '../tour.entity';

/** Each change writes two mails. */
const perTour = { name: 'tour-link', points: 12, per: 3600 };

/** Which tour a visitor acts on, in the state they saw. */
interface Act {
  tourId: string;
  seen: number;
}

/** What visitors do with tours of theirs by the link in a mail. */
@Injectable()
export class VisitorTours {
  constructor(
    private readonly changes: ChangeTour,
    private readonly limits: RateLimits,
  ) {}

  /** Agrees to the time proposed; where the written agreement is missing, it becomes the time wished for. */
  accept(act: Act): Promise<void> {
    return this.change(act, ['proposed'], (tour) => {
      const startsAt = ahead(tour);
      return needsAgreement(tour.accompaniment) && !tour.agreementAt
        ? { status: 'requested', preferredTimes: [startsAt], startsAt: null, agentNote: null }
        : { status: 'confirmed', agentNote: null };
    });
  }

  /** Gives up the time agreed on, if there was one. `times` are by the clocks at the home. */
  askForOtherTimes(act: Act, { times, note }: { times: string[]; note: string }): Promise<void> {
    return this.change(act, tourStatuses, (tour) => {
      if (!tour.propertyId) throw new Unprocessable('This home is not shown any more.', 'home_gone');
      return {
        status: 'requested',
        preferredTimes: readPreferredTimes(times, tour.timeZone),
        startsAt: null,
        agentNote: null,
        note: note || tour.note,
      };
    });
  }

  cancel(act: Act): Promise<void> {
    return this.change(act, openTours, (tour) => {
      if (tour.status === 'confirmed') ahead(tour);
      return { status: 'cancelled', agentNote: null };
    });
  }

  private async change(
    { tourId, seen }: Act,
    from: typeof openTours,
    decide: Parameters<ChangeTour['make']>[1]['decide'],
  ): Promise<void> {
    await this.limits.count(perTour, tourId);
    await this.changes.make(tourId, { by: 'visitor', from, seen, decide });
  }
}

function ahead({ startsAt }: TourEntity): string {
  if (!startsAt || Date.parse(startsAt) < Date.now())
    throw new Unprocessable('The time of this tour has passed.', 'tour_over');
  return startsAt;
}
