import type { SourceView } from '@backend/modules/training/source.dto';
import type { Choice } from '../ui/forms/select-field';
import type { Tone } from '../ui/status';

export const sourceStatusOf: Record<SourceView['status'], { label: string; tone: Tone }> = {
  ready: { label: 'Learned', tone: 'good' },
  pending: { label: 'Learning', tone: 'attention' },
  failed: { label: 'Not readable', tone: 'wrong' },
};

export const sourceStatusChoices: readonly Choice[] = [
  { value: '', label: 'All' },
  { value: 'ready', label: 'Learned' },
  { value: 'pending', label: 'Learning' },
  { value: 'failed', label: 'Not readable' },
];
