import { Injectable } from '@nestjs/common';
import { Mail } from '../../ports/mail';
import { Branding, Hosts } from '../branding';
import { chatStrings, type ConversationFacts, fill, pageLanguage } from '../conversations';
import { LeadsService, UnsubscribeLinks } from '../leads';

/** The mail that brings an answer to a buyer who has left the page. */
@Injectable()
export class BuyerMail {
  constructor(
    private readonly leads: LeadsService,
    private readonly branding: Branding,
    private readonly hosts: Hosts,
    private readonly links: UnsubscribeLinks,
    private readonly mail: Mail,
  ) {}

  /** Nothing without an address that was left together with the consent to be written to, which still stands. */
  async send({ leadId, botId, propertyId, language }: ConversationFacts, content: string): Promise<void> {
    const lead = leadId ? await this.leads.get(leadId) : null;
    if (!lead?.email || !lead.consent.email) return;
    const strings = chatStrings(pageLanguage(language, undefined));
    const { companyName: company } = await this.branding.forOrganization();
    const page = `${await this.hosts.publicBase()}/chat/${botId}${propertyId ? `?property=${propertyId}` : ''}`;
    const unsubscribeUrl = this.links.linkFor(lead.lead_id);
    const why = `${fill(strings.answerWhy, { company })}\n${unsubscribeUrl}`;
    await this.mail.send({
      to: lead.email,
      subject: fill(strings.answerSubject, { company }),
      text: [content, `${strings.answerPage}\n${page}`, why].join('\n\n'),
      unsubscribeUrl,
    });
  }
}
