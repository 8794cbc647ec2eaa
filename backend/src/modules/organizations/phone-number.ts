import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** E.164 of what a visitor typed, read as in the United States without a country code; null for what is no phone number. */
export function readPhone(typed: string): string | null {
  const number = parsePhoneNumberFromString(typed, 'US');
  return number?.isPossible() && /^\+\d{7,15}$/.test(number.number) ? number.number : null;
}

/** As people write it: nationally in the United States and Canada, internationally elsewhere. */
export function writePhone(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  return number.countryCallingCode === '1' ? number.formatNational() : number.formatInternational();
}
