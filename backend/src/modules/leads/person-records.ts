import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Consents } from './consents';
import { LeadAddressesRepository, LeadEnquiriesRepository } from './lead-records.repository';
import { LeadsRepository } from './leads.repository';

/** What stands for the name of an erased person. */
const nobody = 'Erased';

/** What was taken out of a person's records, to be looked for elsewhere. */
interface Forgotten {
  erasedAt: string;
  names: string[];
  /** Mail addresses and phone numbers. */
  contacts: string[];
  /** Receipts of consent that stay, without the person. */
  receipts: number;
}

/** The rows about one person: the lead, its addresses, its enquiries and its receipts of consent. */
@Injectable()
export class PersonRecords {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly addresses: LeadAddressesRepository,
    private readonly enquiries: LeadEnquiriesRepository,
    private readonly consents: Consents,
  ) {}

  /** Within a unit of work. Of somebody forgotten already the names and contacts are empty. */
  async forget(leadId: string): Promise<Forgotten> {
    const lead = await this.leads.get(leadId);
    const said = await this.enquiries.of(leadId);
    const names = [...new Set([lead.name, ...said.map(({ name }) => name)])].filter(
      (name) => name !== nobody,
    );
    const contacts = [lead, ...said]
      .flatMap(({ email, phone }) => [email, phone])
      .filter((one) => one !== null);
    const erasedAt = lead.erasedAt ?? now();
    await this.leads.change(leadId, { ...nothingKnown, name: nobody, status: 'closed', erasedAt });
    await this.addresses.letGo(leadId);
    await this.enquiries.erase(leadId, nobody);
    return { erasedAt, names, contacts, receipts: await this.consents.blot(leadId) };
  }
}

const nothingKnown = {
  email: null,
  phone: null,
  message: null,
  timeline: null,
  financing: null,
  represented: null,
  notes: null,
};
