import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { Listens } from '../../kernel/events/events';
import { Handles, job, Queue } from '../../kernel/queue';
import { Mail } from '../../ports/mail';
import { Agents, OrganizationsService } from '../organizations';
import { LeadCaptured } from './lead.events';
import { LeadsService } from './leads.service';
import { writePhone } from './phone-number';

/** A mail server that is down for an hour must not swallow a buyer. */
const TellAboutLead = job<{ leadId: string }>('leads.tell', { attempts: 8, backoffMs: 5000 });

/** Writes to the brokerage that somebody wants to hear from it. */
@Injectable()
export class LeadLetters {
  constructor(
    private readonly queue: Queue,
    private readonly leads: LeadsService,
    private readonly organizations: OrganizationsService,
    private readonly agents: Agents,
    private readonly mail: Mail,
    private readonly env: Env,
  ) {}

  @Listens(LeadCaptured)
  async order({ leadId }: LeadCaptured): Promise<void> {
    await this.queue.add(TellAboutLead, { leadId });
  }

  /** Run twice, it writes twice: better than not at all. */
  @Handles(TellAboutLead)
  async tell({ leadId }: { leadId: string }): Promise<void> {
    const lead = await this.leads.get(leadId);
    const agent = lead.agent_id ? await this.agents.maybe(lead.agent_id) : null;
    const to = agent?.email ?? (await this.organizations.mine()).contact_email;
    const about = lead.property_address ?? lead.bot_name ?? 'your chatbot';
    const lines = [
      `${lead.name} would like to hear from you about ${about}.`,
      '',
      lead.phone &&
        `Phone: ${writePhone(lead.phone)}${lead.consent.phone ? '' : ' (no consent to marketing calls or texts)'}`,
      lead.email && `E-mail: ${lead.email}${lead.consent.email ? '' : ' (no consent to marketing e-mail)'}`,
      lead.timeline && `Would like to move: ${lead.timeline}`,
      lead.message && `\n${lead.message}`,
      '',
      `The conversation: ${this.env.PUBLIC_URL}/conversations/${lead.conversation_id}`,
    ];
    await this.mail.send({
      to,
      subject: oneLine(`New lead: ${lead.name}, ${about}`),
      text: lines.filter((line) => line !== null).join('\n'),
      ...(lead.email && { replyTo: lead.email }),
    });
  }
}

// A line break would end the header; the rest of what a stranger typed is harmless in a subject.
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 180);
