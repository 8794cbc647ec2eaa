import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { priceOfModel } from '../../env/model-prices';
import { ServiceKeys } from '../../kernel/secrets';
import { type Context, currentContext } from '../../kernel/tenancy/context';
import type { AiTariff } from './ai.port';

/** One model service: where it is, and what it calls things. An empty model name means "cannot do that". */
export interface AiSettings {
  apiKey: string;
  baseUrl: string;
  chatModel: string;
  embeddingModel: string;
  transcriptionModel: string;
  vision: boolean;
  /** Compatible servers often know only the older names. */
  maxTokensField: 'max_completion_tokens' | 'max_tokens';
  systemRole: 'developer' | 'system';
  /** OpenAI itself: accepts `store` and `safety_identifier`, which others may refuse. */
  official: boolean;
  /** An organization chose the address, so it goes through the outbound guard. */
  guarded: boolean;
  tariff: AiTariff;
}

const officialUrl = 'https://api.openai.com/v1';
const defaults = { chat: 'gpt-6-luna', embedding: 'text-embedding-3-small', transcription: 'gpt-transcribe' };

/** Finds the model service of the current organization: its own key first, then the server's. */
@Injectable()
export class AiSettingsSource {
  private readonly ofVisitors = new WeakMap<Context, Promise<AiSettings | null>>();

  constructor(
    private readonly env: Env,
    private readonly keys: ServiceKeys,
  ) {}

  /** Null when neither the organization nor the server has one. */
  find(): Promise<AiSettings | null> {
    const context = currentContext();
    if (context?.actor?.kind !== 'visitor') return this.look();
    // A visitor changes no settings; one answer asks for them several times.
    const known = this.ofVisitors.get(context);
    if (known) return known;
    const found = this.look();
    this.ofVisitors.set(context, found);
    return found;
  }

  private async look(): Promise<AiSettings | null> {
    const own = await this.keys.find('openai');
    if (own?.['api_key']) return this.ofOrganization(own);
    return this.env.OPENAI_API_KEY || this.env.OPENAI_BASE_URL ? this.ofServer() : null;
  }

  private ofOrganization(own: Record<string, string>): AiSettings {
    // Without an address of its own the key goes to OpenAI: the server's OPENAI_BASE_URL is not the customer's choice.
    const baseUrl = own['base_url'] || officialUrl;
    return {
      ...dialect(baseUrl),
      apiKey: own['api_key'] ?? '',
      baseUrl,
      chatModel: model(own['chat_model'] || defaults.chat),
      embeddingModel: model(own['embedding_model'] || defaults.embedding),
      transcriptionModel: model(own['transcription_model'] || defaults.transcription),
      vision: true,
      guarded: true,
      tariff: 'own_key',
    };
  }

  private ofServer(): AiSettings {
    const { env } = this;
    const baseUrl = env.OPENAI_BASE_URL || officialUrl;
    const known = dialect(baseUrl);
    return {
      ...known,
      maxTokensField: env.OPENAI_MAX_TOKENS_FIELD || known.maxTokensField,
      systemRole: env.OPENAI_SYSTEM_ROLE || known.systemRole,
      // Servers in the own network often need no key, the client library insists on one.
      apiKey: env.OPENAI_API_KEY || 'none',
      baseUrl,
      chatModel: model(env.OPENAI_CHAT_MODEL),
      embeddingModel: model(env.OPENAI_EMBEDDING_MODEL),
      transcriptionModel: model(env.OPENAI_TRANSCRIPTION_MODEL),
      vision: env.OPENAI_VISION,
      guarded: false,
      tariff: priceOfModel(env.OPENAI_PRICES, env.OPENAI_CHAT_MODEL) ?? null,
    };
  }
}

const model = (name: string): string => (name === 'none' ? '' : name);

function dialect(baseUrl: string): Pick<AiSettings, 'official' | 'maxTokensField' | 'systemRole'> {
  const official = /(^|\.)openai\.com$/.test(new URL(baseUrl).hostname);
  return official
    ? { official, maxTokensField: 'max_completion_tokens', systemRole: 'developer' }
    : { official, maxTokensField: 'max_tokens', systemRole: 'system' };
}
