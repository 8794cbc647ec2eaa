import { type ErrorDetail, ValidationFailed } from '../../kernel/errors/errors';
import type { LeaveContact } from './lead.dto';
import type { Financing } from './contact.entity';
import { readPhone } from '../organizations';

export const needsAddress = 'an e-mail address or a phone number is needed';

/** What a visitor left, tidied up: blanks are null, the phone number is E.164. */
export interface Contact {
  name: string;
  email: string | null;
  phone: string | null;
  message: string | null;
  timeline: string | null;
  financing: Financing | null;
  represented: boolean | null;
}

/** Throws `ValidationFailed` when there is no way to answer, or the phone number is none. */
export function readContact(wish: LeaveContact): Contact {
  const [email, typedPhone] = [tidy(wish.email), tidy(wish.phone)];
  const phone = typedPhone && readPhone(typedPhone);
  const problems: ErrorDetail[] = [];
  if (!email && !typedPhone) problems.push({ field: 'email', message: needsAddress });
  if (typedPhone && !phone)
    problems.push({
      field: 'phone',
      message: 'phone must be a phone number, with the country code outside the United States',
    });
  if (problems.length > 0) throw new ValidationFailed(problems);
  return {
    name: wish.name.trim(),
    email,
    phone,
    message: tidy(wish.message),
    timeline: tidy(wish.timeline),
    financing: wish.financing ?? null,
    represented: wish.represented ?? null,
  };
}

const tidy = (text: string | null | undefined): string | null => text?.trim() || null;
