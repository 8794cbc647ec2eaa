import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { Conversations } from '../conversations';
import type { LeaveContact } from './lead.dto';
import { LeadCaptured } from './lead.events';
import { LeadConsentsRepository, LeadsRepository } from './leads.repository';
import { type Contact, readContact } from './read-contact';

/** Where and how a contact form was sent; kept with the consent as proof. */
export interface SeenAt {
  ip: string;
  userAgent: string;
  pageUrl: string | null;
}

/** A visitor leaves an address. A second time in one conversation completes the first. */
@Injectable()
export class CaptureLead {
  constructor(
    private readonly database: Database,
    private readonly conversations: Conversations,
    private readonly leads: LeadsRepository,
    private readonly consents: LeadConsentsRepository,
    private readonly events: Events,
    private readonly env: Env,
  ) {}

  /** Returns the lead's id. Throws `ValidationFailed` as `readContact` does, and for a consent wording that was never shown. */
  async capture(conversationId: string, wish: LeaveContact, seen: SeenAt): Promise<string> {
    const contact = readContact(wish);
    const shown = await this.conversations.consentShown(conversationId, wish.consent.version);
    return this.database.transaction(async () => {
      const { botId, propertyId, leadId: known } = await this.conversations.lock(conversationId);
      const leadId =
        known ?? (await this.leads.add({ ...contact, conversationId, botId, propertyId, status: 'new' })).id;
      if (known) await this.leads.change(known, filledIn(contact));
      else await this.conversations.becameLead(conversationId, leadId);
      const proof = {
        leadId,
        version: shown.version,
        pageUrl: seen.pageUrl,
        ipHash: this.hash(seen.ip),
        userAgent: seen.userAgent.slice(0, 300),
      };
      await this.consents.addMany(
        (['email', 'phone'] as const).flatMap((channel) => {
          const address = contact[channel];
          return address && wish.consent[channel]
            ? [{ ...proof, channel, address, wording: shown[channel] }]
            : [];
        }),
      );
      await this.events.publish(new LeadCaptured(leadId, conversationId, botId, known !== null));
      return leadId;
    });
  }

  /** Keyed, since the few billion network addresses there are could simply be tried. */
  private hash(ip: string): string {
    return createHmac('sha256', this.env.JWT_SECRET_KEY)
      .update(`lead-ip:${currentOrganizationId()}:${ip}`)
      .digest('hex');
  }
}

const filledIn = (contact: Contact): Partial<Contact> =>
  Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== null));
