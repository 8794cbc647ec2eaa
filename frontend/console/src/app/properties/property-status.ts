import type { PropertyView } from '@backend/modules/properties/property.dto';
import type { Choice } from '../ui/forms/select-field';
import type { Tone } from '../ui/status';

const statuses: Readonly<Record<string, { label: string; tone: Tone }>> = {
  active: { label: 'For sale', tone: 'good' },
  coming_soon: { label: 'Coming soon', tone: 'accent' },
  pending: { label: 'Pending', tone: 'attention' },
  sold: { label: 'Sold', tone: 'quiet' },
  off_market: { label: 'Off market', tone: 'quiet' },
};

export const propertyStatusOf = (status: PropertyView['status']): { label: string; tone: Tone } =>
  statuses[status] ?? { label: status, tone: 'quiet' };

export const propertyStatusChoices: readonly Choice[] = Object.entries(statuses).map(
  ([value, { label }]) => ({ value, label }),
);
