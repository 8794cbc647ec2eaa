import type { ChatConsent } from './chat-model';
import { chatLanguages, type ChatLanguage, chatStrings, fill } from './chat-strings';

/**
 * Rises with every change of a wording in any language; receipts name it together with the full text. The one before had no boxes
 * of their own for calls and texts; pages that were open meanwhile may still send it.
 */
const editions = ['2026-12', '2026-11'] as const;
type Edition = (typeof editions)[number];

/** The languages each edition was ever shown in: a receipt must not name a wording that nobody saw. */
const shownIn: Record<Edition, readonly ChatLanguage[]> = {
  '2026-12': chatLanguages,
  '2026-11': ['en', 'es'],
};

/** What the boxes of the contact form say, in one language, for one brokerage. */
export function consentOf(
  language: ChatLanguage,
  company: string,
  edition: Edition = editions[0],
): ChatConsent {
  const { consentEmail, consentPhone, consentCall, consentSms } = chatStrings(language);
  const apart = edition !== '2026-11';
  return {
    version: `${edition}.${language}`,
    email: fill(consentEmail, { company }),
    phone: fill(consentPhone, { company }),
    call: apart ? fill(consentCall, { company }) : null,
    sms: apart ? fill(consentSms, { company }) : null,
  };
}

/** The wording a form was shown with, by the version it sent back; null for a version that was never shown. */
export function consentVersion(version: string, company: string): ChatConsent | null {
  for (const edition of editions)
    for (const language of shownIn[edition])
      if (version === `${edition}.${language}`) return consentOf(language, company, edition);
  return null;
}
