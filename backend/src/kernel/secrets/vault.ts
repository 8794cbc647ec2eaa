import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const format = 'v1';

/** Sealed text that cannot be opened: altered, moved to another row, or its key is gone from ENCRYPTION_KEYS. */
export class SealBroken extends Error {
  constructor(reason: string) {
    super(`A stored secret cannot be opened: ${reason}.`);
  }
}

/**
 * Keeps secrets unreadable at rest: AES-256-GCM under a named key. The binding (say
 * `integrations:<organization>:<service>`) is authenticated with the text, so a ciphertext copied into another
 * row or organization does not open.
 */
export class Vault {
  private readonly keys = new Map<string, Buffer>();
  private readonly currentId: string;

  /** @param encryptionKeys `id:base64,…` of 32 bytes each; the first one seals, all of them open */
  constructor(encryptionKeys: string) {
    for (const part of encryptionKeys.split(',')) {
      const [id = '', key = ''] = part.trim().split(':');
      this.keys.set(id, Buffer.from(key, 'base64'));
    }
    this.currentId = [...this.keys.keys()][0] ?? '';
  }

  /** Ciphertext as `v1.<key id>.<base64url of nonce, tag and text>`; different every time. */
  seal(plain: string, binding: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(algorithm, this.key(this.currentId), nonce).setAAD(Buffer.from(binding));
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return [
      format,
      this.currentId,
      Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url'),
    ].join('.');
  }

  /** @throws {SealBroken} */
  open(sealed: string, binding: string): string {
    const [version, id = '', payload = ''] = sealed.split('.');
    if (version !== format) throw new SealBroken('unknown format');
    const bytes = Buffer.from(payload, 'base64url');
    if (bytes.length < 28) throw new SealBroken('too short');
    try {
      const decipher = createDecipheriv(algorithm, this.key(id), bytes.subarray(0, 12), {
        authTagLength: 16,
      });
      decipher.setAAD(Buffer.from(binding)).setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch (error) {
      throw error instanceof SealBroken ? error : new SealBroken('altered, or bound to something else');
    }
  }

  /** False after a rotation, until the text is sealed again under the first key. */
  isCurrent(sealed: string): boolean {
    return sealed.split('.')[1] === this.currentId;
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new SealBroken(`key "${id}" is not in ENCRYPTION_KEYS`);
    return key;
  }
}
