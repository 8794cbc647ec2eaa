import { Injectable } from '@nestjs/common';
import { Listens } from '../../../kernel/events/events';
import { OutboxMailsRepository } from '../../../ports/mail';
import { LeadErased } from '../lead.events';
import { ToursRepository } from './tours.repository';

/** Takes an erased person out of their tours, and out of the mails about them. */
@Injectable()
export class ForgetInTours {
  constructor(
    private readonly tours: ToursRepository,
    private readonly outbox: OutboxMailsRepository,
  ) {}

  @Listens(LeadErased)
  async forget({ leadId }: LeadErased): Promise<void> {
    await this.tours.forget(leadId);
    // Mails to agents name the visitor, and the tour by its address in the console.
    await this.outbox.forget(await this.tours.idsOf(leadId));
  }
}
