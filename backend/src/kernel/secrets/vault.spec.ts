import { randomBytes } from 'node:crypto';
import { equalSecrets, randomToken, SealBroken, sha256, Vault } from '.';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;

describe('the vault', () => {
  const first = key('k1');
  const second = key('k2');
  const vault = new Vault(first);

  it.each(['', 'sk-test', 'café 🏡 \u0000', 'x'.repeat(100_000)])(
    'gives back what was sealed, %#',
    (secret) => {
      expect(vault.open(vault.seal(secret, 'row 1'), 'row 1')).toBe(secret);
    },
  );

  it('shows nothing of the secret, and never the same twice', () => {
    const [one, two] = [vault.seal('sk-test-secret', 'row 1'), vault.seal('sk-test-secret', 'row 1')];
    expect(one).not.toBe(two);
    expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('sk-test');
  });

  it('does not open in another row or organization', () => {
    expect(() => vault.open(vault.seal('secret', 'keys:a:openai'), 'keys:b:openai')).toThrow(SealBroken);
  });

  it('notices every altered byte', () => {
    const sealed = vault.seal('secret', 'row 1');
    const payload = Buffer.from(sealed.split('.')[2] ?? '', 'base64url');
    for (let position = 0; position < payload.length; position++) {
      const altered = Buffer.from(payload);
      altered[position] = (altered[position] ?? 0) ^ 1;
      expect(() => vault.open(`v1.k1.${altered.toString('base64url')}`, 'row 1')).toThrow(SealBroken);
    }
    for (const broken of ['', 'secret', 'v1', 'v1.k1.', 'v2.k1.AAAA', sealed.slice(0, 30)])
      expect(() => vault.open(broken, 'row 1')).toThrow(SealBroken);
  });

  it('reads everything after a rotation, and needs the old key no more once all is sealed again', () => {
    const sealed = vault.seal('secret', 'row 1');
    const rotated = new Vault(`${second},${first}`);
    expect(rotated.isCurrent(sealed)).toBe(false);
    const again = rotated.seal(rotated.open(sealed, 'row 1'), 'row 1');
    expect(rotated.isCurrent(again)).toBe(true);
    const withoutOld = new Vault(second);
    expect(withoutOld.open(again, 'row 1')).toBe('secret');
    expect(() => withoutOld.open(sealed, 'row 1')).toThrow('key "k1" is not in ENCRYPTION_KEYS');
  });

  it('makes tokens nobody guesses, and compares them whole', () => {
    expect(new Set(Array.from({ length: 1000 }, () => randomToken())).size).toBe(1000);
    expect(randomToken(32)).toMatch(/^[\w-]{43}$/);
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect([
      equalSecrets('abc', 'abc'),
      equalSecrets('abc', 'abd'),
      equalSecrets('abc', 'abcd'),
      equalSecrets('', ''),
    ]).toEqual([true, false, false, true]);
  });
});
