import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { Listens } from '../../kernel/events/events';
import { Handles, job, Queue } from '../../kernel/queue';
import { Mail } from '../../ports/mail';
import { Agents, OrganizationsService, writePhone } from '../organizations';
import { LeadCaptured } from './lead.events';
import type { LeadConsent } from './lead.dto';
import { LeadFile } from './lead-file';

/** A mail server that is down for an hour must not swallow a buyer. */
const TellAboutLead = job<{ leadId: string; again?: boolean }>('leads.tell', {
  attempts: 8,
  backoffMs: 5000,
});

/** Writes to the brokerage that somebody wants to hear from it. */
@Injectable()
export class LeadLetters {
  constructor(
    private readonly queue: Queue,
    private readonly leads: LeadFile,
    private readonly organizations: OrganizationsService,
    private readonly agents: Agents,
    private readonly mail: Mail,
    private readonly env: Env,
  ) {}

  @Listens(LeadCaptured)
  async order({ leadId, again }: LeadCaptured): Promise<void> {
    await this.queue.add(TellAboutLead, { leadId, again });
  }

  /** Run twice, it writes twice: better than not at all. */
  @Handles(TellAboutLead)
  async tell({ leadId, again = false }: { leadId: string; again?: boolean }): Promise<void> {
    const lead = await this.leads.get(leadId);
    if (lead.erased_at) return;
    const newest = lead.enquiries.at(-1);
    const message = newest?.message ?? lead.message;
    const agent = lead.agent_id ? await this.agents.maybe(lead.agent_id) : null;
    const to = agent?.email ?? (await this.organizations.mine()).contact_email;
    const about = lead.property_address ?? lead.bot_name ?? 'your chatbot';
    const lines = [
      again
        ? `${lead.name} has written again, about ${about}.`
        : `${lead.name} would like to hear from you about ${about}.`,
      '',
      lead.phone && `Phone: ${writePhone(lead.phone)}${phoneConsent(lead.consent)}`,
      lead.email && `E-mail: ${lead.email}${lead.consent.email ? '' : ' (no consent to marketing e-mail)'}`,
      lead.timeline && `Would like to move: ${lead.timeline}`,
      lead.financing && `Financing: ${financingWords[lead.financing]}`,
      lead.represented !== null &&
        (lead.represented ? 'Works with an agent already.' : 'Works with no agent yet.'),
      message && `\n${message}`,
      '',
      `The conversation: ${this.env.PUBLIC_URL}/conversations/${newest?.conversation_id ?? lead.conversation_id}`,
      `The lead: ${this.env.PUBLIC_URL}/leads/${leadId}`,
    ];
    await this.mail.send({
      to,
      subject: oneLine(`${again ? 'Again' : 'New lead'}: ${lead.name}, ${about}`),
      text: lines.filter((line) => line !== null && line !== false).join('\n'),
      ...(lead.email && { replyTo: lead.email }),
    });
  }
}

// A line break would end the header; the rest of what a stranger typed is harmless in a subject.
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 180);

function phoneConsent({ call, sms }: LeadConsent): string {
  if (call && sms) return '';
  if (call) return ' (no consent to marketing texts)';
  return sms ? ' (no consent to marketing calls)' : ' (no consent to marketing calls or texts)';
}

const financingWords = {
  cash: 'without a loan',
  preapproved: 'loan, pre-approved',
  needs_loan: 'loan, not yet approved',
  undecided: 'not decided',
};
