import { hash, verify } from '@node-rs/argon2';

// argon2id is the library's default; costs follow OWASP's password storage cheat sheet (19 MiB, 2 passes).
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id, with its costs and salt in the text. */
export const hashPassword = (password: string): Promise<string> => hash(password, costs);

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the right one. Without a hash (no such user) it takes as long as with one,
 * so that its duration does not tell who is registered.
 */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && passwordHash !== undefined;
}
