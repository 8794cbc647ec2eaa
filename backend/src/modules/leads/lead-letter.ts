import type { Letter } from '../../ports/mail';
import { writePhone } from '../organizations';
import type { LeadConsent } from './lead.dto';
import type { LeadDetail } from './lead-records.dto';

/**
 * Tells the agent who wants to hear from them, about which home, and what they may be sent.
 * @param again they are known already and have written once more
 * @param site base of the console's addresses
 */
export function leadLetter(
  lead: LeadDetail,
  { again, site }: { again: boolean; site: string },
): Omit<Letter, 'to'> {
  const newest = lead.enquiries.at(-1);
  const message = newest?.message ?? lead.message;
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
    `The conversation: ${site}/conversations/${newest?.conversation_id ?? lead.conversation_id}`,
    `The lead: ${site}/leads/${lead.lead_id}`,
  ];
  return {
    subject: oneLine(`${again ? 'Again' : 'New lead'}: ${lead.name}, ${about}`),
    text: lines.filter((line) => line !== null && line !== false).join('\n'),
    ...(lead.email && { replyTo: lead.email }),
  };
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
