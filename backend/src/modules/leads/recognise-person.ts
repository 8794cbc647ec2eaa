import { Injectable } from '@nestjs/common';
import { type ConversationFacts, Conversations } from '../conversations';
import { LeadAddressesRepository, LeadEnquiriesRepository } from './lead-records.repository';
import type { LeadEntity } from './lead.entity';
import { LeadsRepository } from './leads.repository';
import type { Contact } from './read-contact';

/** One person, one lead: by e-mail address or phone number, whatever the conversation. */
@Injectable()
export class RecognisePerson {
  constructor(
    private readonly conversations: Conversations,
    private readonly leads: LeadsRepository,
    private readonly addresses: LeadAddressesRepository,
    private readonly enquiries: LeadEnquiriesRepository,
  ) {}

  /**
   * The lead of whoever sent `contact`, found or made, with what was sent kept as an enquiry; the conversation is theirs from now
   * on. Fails on a unique index when another unit of work makes the same person at the same moment: try again.
   */
  async of(
    conversationId: string,
    contact: Contact,
  ): Promise<{ lead: LeadEntity; again: boolean; conversation: ConversationFacts }> {
    const conversation = await this.conversations.lock(conversationId);
    const owners = await this.addresses.owners(addressesOf(contact));
    const owner = addressesOf(contact)
      .map((address) => owners.get(address))
      .find((id) => id !== undefined);
    const knownId = owner ?? conversation.leadId;
    const known = knownId ? await this.leads.get(knownId) : null;
    // What belongs to another lead stays theirs; the enquiry tells what was typed.
    const own = (address: string | null) =>
      address !== null && [undefined, knownId].includes(owners.get(keyOf(address))) ? address : null;
    const said = { ...contact, email: own(contact.email), phone: own(contact.phone) };
    const lead = known
      ? await this.complete(known, said, known.id === conversation.leadId)
      : await this.leads.add({ ...said, ...where(conversation), status: 'new' });
    const fresh = addressesOf(said).filter((address) => !owners.has(address));
    await this.addresses.addMany(fresh.map((address) => ({ leadId: lead.id, address })));
    await this.enquiries.add({ ...contact, leadId: lead.id, conversationId });
    if (conversation.leadId !== lead.id) await this.conversations.becameLead(conversationId, lead.id);
    return { lead, again: known !== null, conversation };
  }

  /** In the same conversation the newest word counts; from elsewhere, anybody could have typed the address: only gaps are filled. */
  private async complete(known: LeadEntity, said: Contact, sameConversation: boolean): Promise<LeadEntity> {
    const overwrites = sameConversation || known.erasedAt !== null;
    const patch = Object.fromEntries(
      Object.entries(said).filter(
        ([field, value]) => value !== null && (overwrites || known[field as keyof Contact] === null),
      ),
    ) as Partial<Contact>;
    await this.leads.change(known.id, {
      ...patch,
      ...(known.status === 'closed' && { status: 'new' as const }),
      erasedAt: null,
    });
    return this.leads.get(known.id);
  }
}

const where = ({ id, botId, propertyId, qrCode, campaign }: ConversationFacts) => ({
  conversationId: id,
  botId,
  propertyId,
  qrCode,
  ...campaign,
});

/** How an address is compared: mail servers that tell capitals apart are unheard of. */
export const keyOf = (address: string): string => address.toLowerCase();

const addressesOf = ({ email, phone }: Contact): string[] =>
  [email, phone].filter((address) => address !== null).map(keyOf);
