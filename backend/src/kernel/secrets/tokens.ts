import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** An unguessable token, URL-safe; 32 bytes are 43 characters. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url');

/** SHA-256 as 64 hex digits. For tokens, which are long and random; never for passwords. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Compares without telling by its duration where two texts differ. */
export function equalSecrets(left: string, right: string): boolean {
  // Hashing first gives equal lengths, which timingSafeEqual insists on.
  return timingSafeEqual(
    createHash('sha256').update(left).digest(),
    createHash('sha256').update(right).digest(),
  );
}
