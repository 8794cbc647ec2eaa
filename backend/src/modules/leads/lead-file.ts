import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { currentActor } from '../../kernel/tenancy/context';
import { Conversations } from '../conversations';
import { Consents } from './consents';
import type { UpdateLead } from './lead.dto';
import {
  type LeadDetail,
  type LeadExport,
  type RecordOptOut,
  viewEnquiry,
  viewOptOut,
  viewReceipt,
} from './lead-records.dto';
import { LeadEnquiriesRepository } from './lead-records.repository';
import { optOutChannels } from './lead-opt-out.entity';
import { LeadsRepository } from './leads.repository';
import { LeadsService } from './leads.service';
import { Tours } from './tours/tours.service';
import { UnsubscribeLinks } from './unsubscribe-links';

/** Everything that is kept about one person, and what the person may ask of it. */
@Injectable()
export class LeadFile {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly service: LeadsService,
    private readonly enquiries: LeadEnquiriesRepository,
    private readonly consents: Consents,
    private readonly links: UnsubscribeLinks,
    private readonly conversations: Conversations,
    private readonly tours: Tours,
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

  async export(leadId: string): Promise<LeadExport> {
    const [lead, talks, tours] = await Promise.all([
      this.get(leadId),
      this.conversations.talksOf(leadId),
      this.tours.page({ lead_id: leadId, limit: 200 }),
    ]);
    return {
      exported_at: now(),
      lead,
      tours: tours.items,
      conversations: talks.map(({ id, startedAt, messages }) => ({
        conversation_id: id,
        started_at: startedAt,
        messages: messages.map(({ role, content, createdAt }) => ({ role, content, created_at: createdAt })),
      })),
    };
  }
}
