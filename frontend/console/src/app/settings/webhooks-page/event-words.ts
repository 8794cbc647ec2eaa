import type { WebhookDeliveryView } from '../webhooks-api';

export const eventWords: Record<WebhookDeliveryView['event'], string> = {
  'lead.created': 'A new lead',
  'lead.updated': 'A changed lead',
  'lead.erased': 'An erased person',
  'conversation.started': 'A new conversation',
  'handover.requested': 'A visitor who waits for a person',
  'tour.requested': 'A tour request',
  'tour.updated': 'A changed tour',
  'question.unanswered': 'A question nothing answers yet',
  'training.failed': 'A source that could not be read',
  ping: 'A test',
};
