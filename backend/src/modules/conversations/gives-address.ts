import { readPhone } from '../organizations';

const mailAddress = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/iu;
/** Ten digits and more with what stands between them, so that prices and house numbers are none. */
const phoneLike = /\+?\(?\d(?:[\s().-]{0,2}\d){9,14}/u;

/** Whether a visitor writes how to reach them, and asks nothing along with it. */
export function givesAddress(message: string): boolean {
  if (/[?？؟]/u.test(message)) return false;
  if (mailAddress.test(message)) return true;
  const typed = phoneLike.exec(message)?.[0];
  return typed !== undefined && readPhone(typed) !== null;
}
