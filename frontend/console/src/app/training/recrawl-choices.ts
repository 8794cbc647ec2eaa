import type { Choice } from '../ui/forms/select-field';

export const recrawlChoices: readonly Choice[] = [
  { value: 'off', label: 'Only when asked' },
  { value: 'daily', label: 'Every day' },
  { value: 'weekly', label: 'Every week' },
  { value: 'monthly', label: 'Every month' },
];
