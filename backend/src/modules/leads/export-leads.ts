import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { csvTable } from '../../kernel/http/csv-table';
import type { LeadsQuery, LeadView } from './lead.dto';
import { LeadsService } from './leads.service';
import { writePhone } from '../organizations';

const columns = [
  'created_at',
  'name',
  'phone',
  'email',
  'message',
  'timeline',
  'financing',
  'represented',
  'status',
  'chatbot',
  'listing',
  'agent',
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'consent_phone',
  'consent_email',
  'consent_call',
  'consent_sms',
  'consent_given_at',
  'consent_version',
  'consent_text',
  'notes',
  'lead_id',
  'conversation_id',
];

/** The leads as CSV. */
@Injectable()
export class ExportLeads {
  constructor(private readonly leads: LeadsService) {}

  csv(filter: LeadsQuery): Readable {
    return csvTable(columns, this.rows(filter));
  }

  private async *rows(filter: LeadsQuery): AsyncGenerator<string[]> {
    let cursor: string | undefined;
    do {
      const page = await this.leads.page({ ...filter, limit: 200, cursor });
      for (const lead of page.items) yield cells(lead);
      cursor = page.next;
    } while (cursor);
  }
}

const cells = (lead: LeadView): string[] => [
  lead.created_at,
  lead.name,
  lead.phone ? writePhone(lead.phone) : '',
  lead.email ?? '',
  lead.message ?? '',
  lead.timeline ?? '',
  lead.financing ?? '',
  lead.represented === null ? '' : lead.represented ? 'yes' : 'no',
  lead.status,
  lead.bot_name ?? '',
  lead.property_address ?? '',
  lead.agent_name ?? '',
  lead.utm_source ?? '',
  lead.utm_medium ?? '',
  lead.utm_campaign ?? '',
  lead.consent.phone ? 'yes' : 'no',
  lead.consent.email ? 'yes' : 'no',
  lead.consent.call ? 'yes' : 'no',
  lead.consent.sms ? 'yes' : 'no',
  lead.consent.given_at ?? '',
  lead.consent.version ?? '',
  lead.consent.text ?? '',
  lead.notes ?? '',
  lead.lead_id,
  lead.conversation_id,
];
