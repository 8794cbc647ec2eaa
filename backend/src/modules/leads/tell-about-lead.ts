import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { Listens } from '../../kernel/events/events';
import { Handles, job, Queue } from '../../kernel/queue';
import { Mail } from '../../ports/mail';
import { Agents } from '../organizations';
import { LeadCaptured } from './lead.events';
import { LeadFile } from './lead-file';
import { leadLetter } from './lead-letter';

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
    await this.mail.send({
      to: await this.agents.mailboxOf(lead.agent_id),
      ...leadLetter(lead, { again, site: this.env.PUBLIC_URL }),
    });
  }
}
