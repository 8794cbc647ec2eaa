import { Injectable } from '@nestjs/common';
import { Listens } from '../../../kernel/events/events';
import { OutboxMailsRepository } from '../../../ports/mail';
import { LeadErased } from '../lead.events';
import { ChangeTour } from './change-tour';
import { openTours } from './tour.entity';
import { ToursRepository } from './tours.repository';

/** Takes an erased person out of their tours, and out of the mails about them. Who would have shown the home is told. */
@Injectable()
export class ForgetInTours {
  constructor(
    private readonly tours: ToursRepository,
    private readonly changes: ChangeTour,
    private readonly outbox: OutboxMailsRepository,
  ) {}

  @Listens(LeadErased)
  async forget({ leadId }: LeadErased): Promise<void> {
    await this.tours.forget(leadId);
    const tours = await this.tours.ofLead(leadId);
    // Mails to agents name the visitor, and the tour by its address in the console.
    await this.outbox.forget(tours.map(({ id }) => id));
    for (const { id, status } of tours)
      if (openTours.includes(status))
        await this.changes.make(id, {
          by: 'brokerage',
          from: openTours,
          decide: () => ({ status: 'cancelled' }),
        });
  }
}
