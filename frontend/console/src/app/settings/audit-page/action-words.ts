import type { Choice } from '../../ui/forms/select-field';

/** An operation of the API in words: `QrCodes_create` → "QR codes: create". */
export function actionInWords(action: string): string {
  const [noun = '', verb = ''] = action.split('_');
  return verb ? `${spaced(noun)}: ${spaced(verb).toLowerCase()}` : spaced(noun);
}

/** The names of the fields that were sent: `bot_id, org_name` → "bot, org name". */
export const fieldsInWords = (summary: string): string =>
  summary.replaceAll(/_ids?\b/g, '').replaceAll('_', ' ');

const spaced = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace(/^(Qr|Api)\b/, (short) => short.toUpperCase());

/** What can be changed, as the log names it. */
export const entityChoices: readonly Choice[] = [
  { value: '', label: 'Everything' },
  { value: 'chatbots', label: 'Chatbots' },
  { value: 'properties', label: 'Properties' },
  { value: 'knowledge', label: 'Knowledge' },
  { value: 'qr-codes', label: 'Signs and codes' },
  { value: 'conversations', label: 'Conversations' },
  { value: 'leads', label: 'Leads and tours' },
  { value: 'billing', label: 'Credits' },
  { value: 'organization', label: 'Organization' },
  { value: 'branding', label: 'Branding' },
  { value: 'members', label: 'Team' },
  { value: 'integrations', label: 'Integrations and webhooks' },
  { value: 'api-keys', label: 'API keys' },
  { value: 'account', label: 'Own profile and sessions' },
];
