import { Injectable } from '@nestjs/common';
import { isCollision } from '../../kernel/database/collisions';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import { Consents, type SeenAt } from './consents';
import type { LeaveContact } from './lead.dto';
import { LeadCaptured } from './lead.events';
import { readContact } from './read-contact';
import { RecognisePerson } from './recognise-person';
import { RequestTours } from './tours/request-tour';

/** So often may another unit of work make the same person first. */
const tries = 4;

interface Captured {
  leadId: string;
  /** Of the tour that was asked for with it. */
  tourId: string | null;
}

/** A visitor leaves an address: of somebody new, or of a lead that is there already. */
@Injectable()
export class CaptureLead {
  constructor(
    private readonly database: Database,
    private readonly people: RecognisePerson,
    private readonly consents: Consents,
    private readonly tours: RequestTours,
    private readonly events: Events,
  ) {}

  /**
   * Throws `ValidationFailed` as `readContact` does, for a consent wording that was never shown, and for a tour at no possible
   * time.
   */
  async capture(conversationId: string, wish: LeaveContact, seen: SeenAt): Promise<Captured> {
    const contact = readContact(wish);
    const shown = await this.consents.shown(conversationId, wish.consent);
    const tour = wish.tour ? await this.tours.read(wish.tour, conversationId) : null;
    const keep = () =>
      this.database.transaction(async () => {
        const { lead, again, conversation } = await this.people.of(conversationId, contact);
        await this.consents.keep(lead.id, contact, { wish: wish.consent, shown, seen });
        await this.events.publish(new LeadCaptured(lead.id, conversationId, conversation.botId, again));
        return { leadId: lead.id, tourId: tour && (await this.tours.keep(tour, conversation, lead.id)) };
      });
    for (let left = tries - 1; ; left--) {
      try {
        return await keep();
      } catch (error) {
        if (left === 0 || !isCollision(error)) throw error;
      }
    }
  }
}
