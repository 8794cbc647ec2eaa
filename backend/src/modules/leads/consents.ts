import { Injectable } from '@nestjs/common';
import { ValidationFailed } from '../../kernel/errors/errors';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { type ChatConsent, Conversations } from '../conversations';
import { ContactKey } from './contact-key';
import { consentChannels, type LeadConsentEntity } from './lead-consent.entity';
import type { GivenConsent } from './lead.dto';
import type { LeadEntity } from './lead.entity';
import type { LeadOptOutEntity, OptOutChannel, OptOutSource } from './lead-opt-out.entity';
import { LeadConsentsRepository, LeadOptOutsRepository } from './lead-records.repository';
import type { Contact } from './read-contact';
import { keyOf } from './recognise-person';

/** Where and how a contact form was sent; kept with the consent as proof. */
export interface SeenAt {
  ip: string;
  userAgent: string;
  pageUrl: string | null;
}

/** What somebody agreed to and has not taken back. */
export interface Standing {
  receipts: LeadConsentEntity[];
  optOuts: LeadOptOutEntity[];
  /** The newest receipt that still holds, by channel. */
  given: Partial<Record<OptOutChannel, LeadConsentEntity>>;
}

/** Receipts of consent and of its withdrawal. Silence is no consent, and the newest word counts. */
@Injectable()
export class Consents {
  constructor(
    private readonly receipts: LeadConsentsRepository,
    private readonly optOuts: LeadOptOutsRepository,
    private readonly key: ContactKey,
    private readonly conversations: Conversations,
  ) {}

  /**
   * The wording the boxes stood beside.
   * @throws {ValidationFailed} for a version nobody was shown, and for a ticked box that it did not have
   */
  async shown(conversationId: string, wish: GivenConsent): Promise<ChatConsent> {
    const shown = await this.conversations.consentShown(conversationId, wish.version);
    const never = consentChannels.filter((channel) => wish[channel] && !shown[channel]);
    if (never.length > 0)
      throw new ValidationFailed(
        never.map((channel) => ({
          field: `consent.${channel}`,
          message: `consent.${channel} was not asked for in the wording ${shown.version}`,
        })),
      );
    return shown;
  }

  /** Writes a receipt for every ticked box whose address was given. */
  async keep(
    leadId: string,
    contact: Contact,
    { wish, shown, seen }: { wish: GivenConsent; shown: ChatConsent; seen: SeenAt },
  ): Promise<void> {
    const proof = {
      leadId,
      version: shown.version,
      pageUrl: seen.pageUrl,
      ipHash: this.hash('lead-ip', seen.ip),
      userAgent: seen.userAgent.slice(0, 300),
    };
    await this.receipts.addMany(
      consentChannels.flatMap((channel) => {
        const address = channel === 'email' ? contact.email : contact.phone;
        const wording = shown[channel];
        return address && wish[channel] && wording ? [{ ...proof, channel, address, wording }] : [];
      }),
    );
  }

  async standing(leads: LeadEntity[]): Promise<Map<string, Standing>> {
    const hashes = leads.flatMap((lead) => this.hashesOf(lead));
    const [receipts, optOuts] = await Promise.all([
      this.receipts.ofLeads(leads.map(({ id }) => id)),
      this.optOuts.ofHashes(hashes),
    ]);
    return new Map(
      leads.map((lead) => {
        const mine = new Set(this.hashesOf(lead));
        const out = optOuts.filter(({ addressHash }) => mine.has(addressHash));
        return [lead.id, this.weigh(lead, receipts.get(lead.id) ?? [], out)];
      }),
    );
  }

  /** Takes back consent for every address of the lead that the channels use. */
  async optOut(
    lead: LeadEntity,
    channels: readonly OptOutChannel[],
    by: { source: OptOutSource; recordedBy: string | null },
  ): Promise<void> {
    await this.optOuts.addMany(
      channels.flatMap((channel) => {
        const address = channel === 'email' ? lead.email : lead.phone;
        return address ? [{ leadId: lead.id, channel, addressHash: this.addressHash(address), ...by }] : [];
      }),
    );
  }

  /** Leaves of the receipts what proves that there was consent, and nothing that names the person. */
  async blot(leadId: string): Promise<number> {
    const receipts = (await this.receipts.ofLeads([leadId])).get(leadId) ?? [];
    for (const { id, address } of receipts)
      await this.receipts.change(id, {
        address: this.addressHash(address),
        pageUrl: null,
        ipHash: '',
        userAgent: '',
      });
    return receipts.length;
  }

  private weigh(lead: LeadEntity, receipts: LeadConsentEntity[], optOuts: LeadOptOutEntity[]): Standing {
    const given: Standing['given'] = {};
    for (const channel of ['email', 'call', 'sms'] as const) {
      const address = channel === 'email' ? lead.email : lead.phone;
      const receipt = receipts.findLast(
        (each) =>
          address !== null &&
          keyOf(each.address) === keyOf(address) &&
          (each.channel === channel || (channel !== 'email' && each.channel === 'phone')),
      );
      const stopped = optOuts.findLast((each) => each.channel === channel);
      if (receipt && (!stopped || receipt.createdAt > stopped.createdAt)) given[channel] = receipt;
    }
    return { receipts, optOuts, given };
  }

  private hashesOf = ({ email, phone }: LeadEntity): string[] =>
    [email, phone].filter((address) => address !== null).map((address) => this.addressHash(address));

  private addressHash = (address: string): string => this.hash('lead-address', keyOf(address));

  /** Keyed, since the few billion network addresses and phone numbers there are could simply be tried. */
  private hash(kind: string, text: string): string {
    return this.key.over(`${kind}:${currentOrganizationId()}:${text}`).toString('hex');
  }
}
