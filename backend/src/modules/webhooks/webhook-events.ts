/** What endpoints can be told of. `ping` is sent by hand only. */
export const webhookEvents = [
  'lead.created',
  'lead.updated',
  'lead.erased',
  'conversation.started',
  'handover.requested',
  'tour.requested',
  'tour.updated',
  'question.unanswered',
  'training.failed',
  'ping',
] as const;

export type WebhookEvent = (typeof webhookEvents)[number];

/** The body of every message, as Standard Webhooks has it. */
export interface WebhookMessage {
  type: WebhookEvent;
  timestamp: string;
  data: Record<string, unknown>;
}

/** For the API's documentation. */
export const webhooksInWords = `
Endpoints get a POST for each event, signed as [Standard Webhooks](https://www.standardwebhooks.com) lays down: headers
\`webhook-id\` (the same for every try: use it to drop repetitions), \`webhook-timestamp\` (seconds; refuse what is older than five
minutes) and \`webhook-signature\`, a space-separated list of \`v1,<base64>\`: HMAC-SHA256 over \`<id>.<timestamp>.<body>\`, keyed
with the bytes that follow \`whsec_\` in base64. During a rotation there are two signatures; one that fits is enough.

Body: \`{"type": "lead.created", "timestamp": "…", "data": {…}}\`. \`data\` holds ids and facts, never names, addresses or numbers:
read those with \`GET /api/leads/{lead_id}\`, which answers with what is true and still allowed by then.
\`lead.*\`: lead_id, conversation_id, bot_id, property_id, agent_id, qr_code, status, can_email, can_call, can_text;
\`conversation.started\`: conversation_id, bot_id, property_id, qr_code, language;
\`handover.requested\`: conversation_id and what is known of it;
\`tour.*\`: tour_id, lead_id, conversation_id, property_id, agent_id, status, starts_at;
\`question.unanswered\` (nobody asked it before; what it was says \`GET /api/gaps/{gap_id}\`): gap_id, bot_id, property_id;
\`training.failed\`: source_id, kind, bot_id, property_id, error (its code; what the source taught before is still known).

Any 2xx is success. Everything else, redirects included, is tried again for about half a day with growing pauses; 410 and three days
without a success switch the endpoint off, with a mail.`;
