import type { ChatConsent } from './chat-model';
import { chatLanguages, type ChatLanguage, chatStrings, fill } from './chat-strings';

/** Rises with every change of a wording in any language; receipts name it together with the full text. */
const edition = '2026-11';

/** What the two boxes of the contact form say, in one language, for one brokerage. */
export function consentOf(language: ChatLanguage, company: string): ChatConsent {
  const { consentEmail, consentPhone } = chatStrings(language);
  return {
    version: `${edition}.${language}`,
    email: fill(consentEmail, { company }),
    phone: fill(consentPhone, { company }),
  };
}

/** The wording a form was shown with, by the version it sent back; null for a version that was never shown. */
export function consentVersion(version: string, company: string): ChatConsent | null {
  const language = chatLanguages.find((each) => version === `${edition}.${each}`);
  return language ? consentOf(language, company) : null;
}
