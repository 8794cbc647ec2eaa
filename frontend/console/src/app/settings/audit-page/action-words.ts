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
