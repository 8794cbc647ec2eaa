import { BadSetting } from './setting-reader';

/** @param text `id:base64` pairs, comma separated @throws {BadSetting} */
export function assertEncryptionKeys(text: string): void {
  const ids = new Set<string>();
  for (const part of text.split(',')) {
    const [, id, key] = /^\s*([\w-]{1,32}):([A-Za-z0-9+/=_-]+)\s*$/.exec(part) ?? [];
    if (!id || !key || Buffer.from(key, 'base64').length !== 32 || ids.has(id))
      throw new BadSetting(
        'ENCRYPTION_KEYS must be id:base64 pairs of 32 bytes each with different ids; make one with: echo "k1:$(openssl rand -base64 32)"',
      );
    ids.add(id);
  }
}
