import { Injectable } from '@nestjs/common';
import { Database } from '../../../kernel/database/database';
import { Conflict, Unprocessable } from '../../../kernel/errors/errors';
import { Events } from '../../../kernel/events/events';
import type { Patch } from '../../../kernel/tenancy/tenant.repository';
import type { TourEntity, TourSide, TourStatus } from './tour.entity';
import { TourChanged } from './tour.events';
import { ToursRepository } from './tours.repository';

interface Change {
  by: TourSide;
  /** In which states it can be made. */
  from: readonly TourStatus[];
  /** The state of the tour that was looked at; when it has changed since, nothing is done. */
  seen?: number;
  decide: (tour: TourEntity) => Patch<TourEntity>;
}

/** The one way in which an appointment changes: its number rises, and everybody is told. */
@Injectable()
export class ChangeTour {
  constructor(
    private readonly database: Database,
    private readonly tours: ToursRepository,
    private readonly events: Events,
  ) {}

  /** @throws {Unprocessable} `tour_settled`, {Conflict} `tour_changed` */
  make(tourId: string, { by, from, seen, decide }: Change): Promise<void> {
    return this.database.transaction(async () => {
      const tour = await this.tours.get(tourId);
      if (seen !== undefined && seen !== tour.sequence)
        throw new Conflict('This tour has changed meanwhile.', 'tour_changed');
      if (!from.includes(tour.status))
        throw new Unprocessable(`This tour is ${tour.status} already.`, 'tour_settled');
      const sequence = tour.sequence + 1;
      await this.tours.change(tourId, { ...decide(tour), sequence, changedBy: by });
      const agreedAt = tour.status === 'confirmed' ? tour.startsAt : null;
      await this.events.publish(new TourChanged(tourId, agreedAt, sequence));
    });
  }
}
