import { sha256 } from '../../../kernel/secrets';
import type { Outbound } from '../../../kernel/http/outbound';
import { SourceFailed } from '../listings.port';
import { number, record, text } from '../read';
import { askVendor, refusedKeys, type VendorAnswer } from '../vendor';

export type MlsSettings = Record<'base_url' | 'token' | 'token_url' | 'client_id' | 'client_secret', string>;

/** A token, or the sign-in under way that will bring it; whoever comes meanwhile waits for the same one. */
interface Kept {
  coming: Promise<string>;
  value?: string;
  /** Milliseconds since 1970 from which a new one is fetched. */
  until: number;
}

const renewBeforeMs = 60_000;
const usualLifeSeconds = 3600;

/**
 * Signed-in access to RESO Web APIs: a fixed token, or OAuth 2 client credentials whose token is kept
 * until a minute before it ends and renewed once when the server no longer takes it.
 */
export class MlsSessions {
  private readonly tokens = new Map<string, Kept>();

  constructor(private readonly outbound: Outbound) {}

  /** @throws {SourceFailed} also when the credentials are refused */
  async get(settings: MlsSettings, url: string): Promise<VendorAnswer> {
    const token = await this.token(settings);
    const answer = await this.send(url, token);
    if (answer.status !== 401) return this.accepted(answer);
    if (settings.token) throw refusedKeys('The MLS');
    return this.accepted(await this.send(url, await this.token(settings, token)));
  }

  private accepted(answer: VendorAnswer): VendorAnswer {
    if (answer.status === 401 || answer.status === 403) throw refusedKeys('The MLS');
    return answer;
  }

  private send(url: string, token: string): Promise<VendorAnswer> {
    return askVendor(this.outbound, 'The MLS', url, {
      headers: { authorization: `Bearer ${token}`, 'odata-version': '4.0' },
    });
  }

  /** @param refused a token the server did not take, so that it is not given out again */
  private token(settings: MlsSettings, refused?: string): Promise<string> {
    if (settings.token) return Promise.resolve(settings.token);
    const key = keyOf(settings);
    const kept = this.tokens.get(key);
    if (kept && kept.until > Date.now() && (kept.value === undefined || kept.value !== refused))
      return kept.coming;
    const fresh: Kept = {
      until: Infinity,
      coming: this.signIn(settings).then(({ value, until }) => Object.assign(fresh, { value, until }).value),
    };
    this.tokens.set(key, fresh);
    fresh.coming.catch(() => this.tokens.delete(key));
    return fresh.coming;
  }

  private async signIn(settings: MlsSettings): Promise<{ value: string; until: number }> {
    const { status, body } = await askVendor(this.outbound, 'The MLS sign-in', settings.token_url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: settings.client_id,
        client_secret: settings.client_secret,
        scope: 'api',
      }).toString(),
    });
    if (status === 400 || status === 401 || status === 403) throw refusedKeys('The MLS sign-in');
    const value = text(record(body), 'access_token', 20_000);
    if (status !== 200 || !value) throw new SourceFailed('The MLS sign-in sent no token.');
    const seconds = number(record(body), 'expires_in') ?? usualLifeSeconds;
    return { value, until: Date.now() + seconds * 1000 - renewBeforeMs };
  }
}

// The secret is part of the key: knowing a client id must not be enough to use somebody else's token.
const keyOf = ({ token_url, client_id, client_secret }: MlsSettings): string =>
  sha256(JSON.stringify([token_url, client_id, client_secret]));
