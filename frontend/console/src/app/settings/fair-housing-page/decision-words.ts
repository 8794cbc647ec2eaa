import type { Choice } from '../../ui/forms/select-field';
import type { Tone } from '../../ui/status';
import type { FairHousingDecision } from '../fair-housing-api';

/** What a decision was about, in words. */
export const reasonWords: Readonly<Record<FairHousingDecision['reason'], string>> = {
  steering: 'Where to live',
  residents: 'Who lives there',
  safety: 'Safety',
  schools: 'Schools',
  religion: 'Religion',
  familial_status: 'Families and children',
  disability: 'Disability',
  assistance_animal: 'Assistance animals',
  source_of_income: 'Vouchers and income',
  professional_advice: 'Professional advice',
  advertisement: 'Wording of advertisements',
};

/** What the visitor got. */
export const outcomeWords: Readonly<
  Record<FairHousingDecision['outcome'], { readonly label: string; readonly tone: Tone }>
> = {
  neutral_sources: { label: 'Neutral sources', tone: 'accent' },
  person: { label: 'Led to a person', tone: 'attention' },
  facts: { label: 'Left out, rest answered', tone: 'quiet' },
};

const any: Choice = { value: '', label: 'All' };

export const reasonChoices: readonly Choice[] = [
  any,
  ...Object.entries(reasonWords).map(([value, label]) => ({ value, label })),
];

export const outcomeChoices: readonly Choice[] = [
  any,
  ...Object.entries(outcomeWords).map(([value, { label }]) => ({ value, label })),
];
