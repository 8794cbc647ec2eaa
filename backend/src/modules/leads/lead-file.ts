import { Injectable } from '@nestjs/common';
import { currentActor } from '../../kernel/tenancy/context';
import { Consents } from './consents';
import type { UpdateLead } from './lead.dto';
import { type LeadDetail, type RecordOptOut, viewEnquiry, viewOptOut, viewReceipt } from './lead-records.dto';
import { LeadEnquiriesRepository } from './lead-records.repository';
import { optOutChannels } from './lead-opt-out.entity';
import { LeadsRepository } from './leads.repository';
import { LeadsService } from './leads.service';
import { UnsubscribeLinks } from './unsubscribe-links';

/** What is kept about one person, and whether they want to hear more. */
@Injectable()
export class LeadFile {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly service: LeadsService,
    private readonly enquiries: LeadEnquiriesRepository,
    private readonly consents: Consents,
    private readonly links: UnsubscribeLinks,
  ) {}

  async get(leadId: string): Promise<LeadDetail> {
    const row = await this.leads.get(leadId);
    const [view, enquiries, standing] = await Promise.all([
      this.service.get(leadId),
      this.enquiries.of(leadId),
      this.consents.standing([row]),
    ]);
    const { receipts = [], optOuts = [] } = standing.get(leadId) ?? {};
    return {
      ...view,
      enquiries: enquiries.map(viewEnquiry),
      receipts: receipts.map(viewReceipt),
      opt_outs: optOuts.map(viewOptOut),
      unsubscribe_url: this.links.linkFor(leadId),
    };
  }

  async change(leadId: string, wish: UpdateLead): Promise<LeadDetail> {
    await this.service.change(leadId, wish);
    return this.get(leadId);
  }

  /** Somebody of the brokerage writes down that the person said stop. */
  async optOut(leadId: string, { channel }: RecordOptOut): Promise<LeadDetail> {
    const channels = channel === 'all' ? optOutChannels : [channel];
    const recordedBy = currentActor()?.name?.slice(0, 120) ?? null;
    await this.consents.optOut(await this.leads.get(leadId), channels, { source: 'agent', recordedBy });
    return this.get(leadId);
  }

  /** The person's own click. */
  async unsubscribe(leadId: string): Promise<void> {
    const lead = await this.leads.get(leadId);
    await this.consents.optOut(lead, optOutChannels, { source: 'link', recordedBy: null });
  }
}
