import { findPhoneNumbersInText } from 'libphonenumber-js';

/** The text with e-mail addresses and phone numbers taken out: the log is about rules, not about who asked. */
export function withoutContacts(text: string): string {
  const plain = text.replace(/[^\s@<>]+@[^\s@<>]+\.[^\s@<>.,;!?]+/g, '[e-mail]');
  return findPhoneNumbersInText(plain, 'US').reduceRight(
    (rest, { startsAt, endsAt }) => `${rest.slice(0, startsAt)}[phone]${rest.slice(endsAt)}`,
    plain,
  );
}
