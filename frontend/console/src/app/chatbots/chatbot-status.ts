import type { ChatbotView } from '@backend/modules/chatbots/chatbot.dto';
import type { Choice } from '../ui/forms/select-field';
import type { Tone } from '../ui/status';

export const chatbotStatusOf: Record<ChatbotView['status'], { label: string; tone: Tone }> = {
  active: { label: 'Active', tone: 'good' },
  paused: { label: 'Paused', tone: 'attention' },
  archived: { label: 'Archived', tone: 'quiet' },
};

export const statusChoices: readonly Choice[] = [
  { value: '', label: 'All' },
  { value: 'active', label: 'Active' },
  { value: 'paused', label: 'Paused' },
  { value: 'archived', label: 'Archived' },
];
