import { randomBytes } from 'node:crypto';
import { assertEncryptionKeys } from './env/encryption-keys';
import { KeptSecrets } from './env/kept-secrets';
import { type ModelPrice, modelPrices } from './env/model-prices';
import { BadSetting, SettingReader } from './env/setting-reader';

export type { ModelPrice } from './env/model-prices';
export { BadSetting } from './env/setting-reader';

/**
 * Everything the environment may say, read once and validated. The only reader of `process.env`;
 * the table in README describes each setting for operators.
 */
export class Env {
  readonly NODE_ENV: 'development' | 'production' | 'test';
  readonly PORT: number;
  readonly HOST: string;
  /** Absolute base of links in mails and codes, without a trailing slash. */
  readonly PUBLIC_URL: string;
  readonly DATA_DIR: string;
  /** `postgres://…`, or empty for the embedded SQLite file in DATA_DIR. */
  readonly DATABASE_URL: string;
  readonly REDIS_URL: string;
  readonly JWT_SECRET_KEY: string;
  /** Seconds. */
  readonly JWT_ACCESS_TTL: number;
  /** Seconds. */
  readonly JWT_REFRESH_TTL: number;
  /** `id:base64` of 32 bytes each, comma separated; the first one encrypts, all decrypt. */
  readonly ENCRYPTION_KEYS: string;
  readonly CORS_ORIGINS: string[];
  readonly SIGNUP_CREDITS: number;
  /** Credits that visitors' questions may cost one organization in an hour; past them the built-in engine answers. */
  readonly CHAT_CREDITS_PER_HOUR: number;
  /** Questions a minute that one conversation may ask. */
  readonly CHAT_MESSAGES_PER_VISITOR: number;
  /** Questions a minute that one chatbot answers, whoever asks. */
  readonly CHAT_MESSAGES_PER_CHATBOT: number;
  readonly OPENAI_API_KEY: string;
  readonly OPENAI_BASE_URL: string;
  readonly OPENAI_CHAT_MODEL: string;
  readonly OPENAI_EMBEDDING_MODEL: string;
  readonly OPENAI_TRANSCRIPTION_MODEL: string;
  /** Whether the chat model sees images. */
  readonly OPENAI_VISION: boolean;
  /** What the server calls the limit of an answer; empty: by its address. */
  readonly OPENAI_MAX_TOKENS_FIELD: '' | 'max_completion_tokens' | 'max_tokens';
  /** The role that carries the rules; empty: by the server's address. */
  readonly OPENAI_SYSTEM_ROLE: '' | 'developer' | 'system';
  /** What models cost, by their names. */
  readonly OPENAI_PRICES: ReadonlyMap<string, ModelPrice>;
  readonly PAYMENTS: 'stripe' | 'sandbox' | 'none';
  readonly STRIPE_SECRET_KEY: string;
  readonly STRIPE_WEBHOOK_SECRET: string;
  readonly STRIPE_API_BASE: string;
  readonly MLS_BASE_URL: string;
  readonly MLS_TOKEN: string;
  readonly MLS_TOKEN_URL: string;
  readonly MLS_CLIENT_ID: string;
  readonly MLS_CLIENT_SECRET: string;
  readonly ZILLOW_BASE_URL: string;
  readonly ZILLOW_TOKEN: string;
  readonly RENTCAST_BASE_URL: string;
  readonly RENTCAST_API_KEY: string;
  readonly WALKSCORE_BASE_URL: string;
  readonly WALKSCORE_API_KEY: string;
  readonly SCHOOLS_BASE_URL: string;
  readonly SCHOOLS_API_KEY: string;
  readonly S3_ENDPOINT: string;
  readonly S3_BUCKET: string;
  readonly S3_REGION: string;
  readonly S3_ACCESS_KEY_ID: string;
  readonly S3_SECRET_ACCESS_KEY: string;
  readonly SMTP_URL: string;
  readonly MAIL_FROM: string;
  /** `host:port` pairs the outbound guard lets through although they are private. */
  readonly FETCH_ALLOW_HOSTS: string[];
  /** Name servers for custom-domain checks (`ip:port`); empty means the machine's own. */
  readonly DNS_SERVERS: string[];
  readonly SEED_DEMO: boolean;
  readonly LOG_LEVEL: string;
  /** Whether this process also works the queue (`worker.ts` always does). */
  readonly QUEUE_WORKER: boolean;
  readonly QUEUE_CONCURRENCY: number;
  /** Megabytes that the child processes which read files may hold together, for each server process. */
  readonly READER_MEMORY_MB: number;
  /** Reverse proxies whose X-Forwarded-* headers are believed (addresses or networks). */
  readonly TRUSTED_PROXIES: string[];
  /** Secret part of the address Caddy asks before it orders a certificate; empty: loopback only. */
  readonly TLS_ASK_TOKEN: string;

  constructor(source: Record<string, string | undefined> = process.env) {
    const read = new SettingReader(source);
    this.NODE_ENV = read.oneOf('NODE_ENV', ['development', 'production', 'test'], 'development');
    const production = this.NODE_ENV === 'production';
    this.PORT = read.whole('PORT', 3000, 0, 65535);
    this.HOST = read.host('HOST', '127.0.0.1');
    this.PUBLIC_URL = read.url('PUBLIC_URL', `http://localhost:${this.PORT}`);
    this.DATA_DIR = read.folder('DATA_DIR', './data');
    this.DATABASE_URL = read.url('DATABASE_URL', '', ['postgres:', 'postgresql:']);
    this.REDIS_URL = read.url('REDIS_URL', '', ['redis:', 'rediss:']);
    const kept = new KeptSecrets(this.DATA_DIR);
    this.JWT_SECRET_KEY = read.secret('JWT_SECRET_KEY', production, () =>
      kept.get('jwt-secret', () => randomBytes(48).toString('base64url')),
    );
    this.ENCRYPTION_KEYS = read.secret('ENCRYPTION_KEYS', production, () =>
      kept.get('encryption-keys', () => `k1:${randomBytes(32).toString('base64')}`),
    );
    assertEncryptionKeys(this.ENCRYPTION_KEYS);
    this.JWT_ACCESS_TTL = read.duration('JWT_ACCESS_TTL', '15m');
    this.JWT_REFRESH_TTL = read.duration('JWT_REFRESH_TTL', '30d');
    this.CORS_ORIGINS = read.origins('CORS_ORIGINS');
    this.SIGNUP_CREDITS = read.whole('SIGNUP_CREDITS', 1000, 0, 1_000_000_000);
    this.CHAT_CREDITS_PER_HOUR = read.whole('CHAT_CREDITS_PER_HOUR', 600, 0, 1_000_000_000);
    this.CHAT_MESSAGES_PER_VISITOR = read.whole('CHAT_MESSAGES_PER_VISITOR', 20, 1, 1_000_000);
    this.CHAT_MESSAGES_PER_CHATBOT = read.whole('CHAT_MESSAGES_PER_CHATBOT', 600, 1, 1_000_000);
    this.OPENAI_API_KEY = read.text('OPENAI_API_KEY');
    this.OPENAI_BASE_URL = read.url('OPENAI_BASE_URL', '');
    this.OPENAI_CHAT_MODEL = read.text('OPENAI_CHAT_MODEL', 'gpt-6-luna');
    this.OPENAI_EMBEDDING_MODEL = read.text('OPENAI_EMBEDDING_MODEL', 'text-embedding-3-small');
    this.OPENAI_TRANSCRIPTION_MODEL = read.text('OPENAI_TRANSCRIPTION_MODEL', 'gpt-transcribe');
    this.OPENAI_VISION = read.flag('OPENAI_VISION', true);
    this.OPENAI_MAX_TOKENS_FIELD = read.oneOf(
      'OPENAI_MAX_TOKENS_FIELD',
      ['', 'max_completion_tokens', 'max_tokens'],
      '',
    );
    this.OPENAI_SYSTEM_ROLE = read.oneOf('OPENAI_SYSTEM_ROLE', ['', 'developer', 'system'], '');
    this.OPENAI_PRICES = modelPrices(read.list('OPENAI_PRICES'));
    this.STRIPE_SECRET_KEY = read.text('STRIPE_SECRET_KEY');
    this.STRIPE_WEBHOOK_SECRET = read.text('STRIPE_WEBHOOK_SECRET');
    this.STRIPE_API_BASE = read.url('STRIPE_API_BASE', '');
    this.PAYMENTS = read.oneOf(
      'PAYMENTS',
      ['stripe', 'sandbox', 'none'],
      this.STRIPE_SECRET_KEY ? 'stripe' : production ? 'none' : 'sandbox',
    );
    if (this.PAYMENTS === 'stripe' && !(this.STRIPE_SECRET_KEY && this.STRIPE_WEBHOOK_SECRET))
      throw new BadSetting('PAYMENTS=stripe needs STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET.');
    this.MLS_BASE_URL = read.url('MLS_BASE_URL', '');
    this.MLS_TOKEN = read.text('MLS_TOKEN');
    this.MLS_TOKEN_URL = read.url('MLS_TOKEN_URL', '');
    this.MLS_CLIENT_ID = read.text('MLS_CLIENT_ID');
    this.MLS_CLIENT_SECRET = read.text('MLS_CLIENT_SECRET');
    this.ZILLOW_BASE_URL = read.url('ZILLOW_BASE_URL', 'https://api.bridgedataoutput.com/api/v2');
    this.ZILLOW_TOKEN = read.text('ZILLOW_TOKEN');
    this.RENTCAST_BASE_URL = read.url('RENTCAST_BASE_URL', 'https://api.rentcast.io/v1');
    this.RENTCAST_API_KEY = read.text('RENTCAST_API_KEY');
    this.WALKSCORE_BASE_URL = read.url('WALKSCORE_BASE_URL', 'https://api.walkscore.com');
    this.WALKSCORE_API_KEY = read.text('WALKSCORE_API_KEY');
    this.SCHOOLS_BASE_URL = read.url('SCHOOLS_BASE_URL', '');
    this.SCHOOLS_API_KEY = read.text('SCHOOLS_API_KEY');
    this.S3_ENDPOINT = read.url('S3_ENDPOINT', '');
    this.S3_BUCKET = read.text('S3_BUCKET');
    this.S3_REGION = read.text('S3_REGION', 'us-east-1');
    this.S3_ACCESS_KEY_ID = read.text('S3_ACCESS_KEY_ID');
    this.S3_SECRET_ACCESS_KEY = read.text('S3_SECRET_ACCESS_KEY');
    this.SMTP_URL = read.url('SMTP_URL', '', ['smtp:', 'smtps:']);
    this.MAIL_FROM = read.text('MAIL_FROM', 'Real Estate AI <no-reply@localhost>');
    this.FETCH_ALLOW_HOSTS = read.list('FETCH_ALLOW_HOSTS');
    this.DNS_SERVERS = read.list('DNS_SERVERS');
    this.SEED_DEMO = read.flag('SEED_DEMO', this.NODE_ENV === 'development');
    this.LOG_LEVEL = read.oneOf(
      'LOG_LEVEL',
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      this.NODE_ENV === 'test' ? 'silent' : 'info',
    );
    this.QUEUE_WORKER = read.flag('QUEUE_WORKER', true);
    this.QUEUE_CONCURRENCY = read.whole('QUEUE_CONCURRENCY', 2, 1, 64);
    this.READER_MEMORY_MB = read.whole('READER_MEMORY_MB', 1500, 370, 1_000_000);
    this.TRUSTED_PROXIES = read.list('TRUSTED_PROXIES');
    this.TLS_ASK_TOKEN = read.text('TLS_ASK_TOKEN');
  }

  /** The same settings for a process that only works the queue. */
  static forWorker(): Env {
    return new Env({ ...process.env, QUEUE_WORKER: 'true', SEED_DEMO: 'false' });
  }

  get production(): boolean {
    return this.NODE_ENV === 'production';
  }

  get postgres(): boolean {
    return this.DATABASE_URL !== '';
  }
}
