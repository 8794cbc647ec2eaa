import type { LeadView } from '@backend/modules/leads/lead.dto';
import type { Choice } from '../ui/forms/select-field';
import type { Tone } from '../ui/status';

export const leadStatusOf: Record<LeadView['status'], { label: string; tone: Tone }> = {
  new: { label: 'New', tone: 'attention' },
  contacted: { label: 'Contacted', tone: 'accent' },
  qualified: { label: 'Qualified', tone: 'good' },
  closed: { label: 'Closed', tone: 'quiet' },
};

export const leadStatuses = Object.keys(leadStatusOf) as LeadView['status'][];

export const leadStatusChoices: readonly Choice[] = [
  { value: '', label: 'All' },
  ...leadStatuses.map((value) => ({ value, label: leadStatusOf[value].label })),
];

export const financingNames: Record<NonNullable<LeadView['financing']>, string> = {
  cash: 'without a loan',
  preapproved: 'loan, pre-approved',
  needs_loan: 'loan, not yet approved',
  undecided: 'not decided',
};

export const channelNames = { email: 'e-mail', call: 'calls', sms: 'texts' } as const;
