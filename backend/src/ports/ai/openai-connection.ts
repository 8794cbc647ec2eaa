// The library has one set of types for import() and another for require(); ours is loaded by import().
import type OpenAI from 'openai' with { 'resolution-mode': 'import' };
import type { StreamingFetch } from '../../kernel/http/outbound-stream';
import type { AiSettings } from './ai-settings';
import { explainFailure, withPatience } from './openai-failures';

/** How requests leave: `stream` for answers that are read as they come. */
export interface Senders {
  fetch: typeof globalThis.fetch;
  stream: StreamingFetch;
}

/** A client of the library, and the library itself for its kinds of errors. */
export interface OpenAiClient {
  client: OpenAI;
  sdk: typeof OpenAI;
}

/** The way to one service with one key. */
export class OpenAiConnection {
  /** By their way and time limit: a client costs more to make than to keep. */
  private readonly clients = new Map<string, Promise<OpenAiClient>>();

  constructor(
    private readonly settings: Pick<AiSettings, 'apiKey' | 'baseUrl'>,
    private readonly send: Senders,
  ) {}

  /** One request whose answer is read whole. @throws {AiFailed} */
  async call<T>(
    limitMs: number,
    work: (client: OpenAI, signal: AbortSignal, sdk: typeof OpenAI) => Promise<T>,
  ): Promise<T> {
    const { client, sdk } = await this.open(limitMs, 'fetch');
    try {
      return await work(client, AbortSignal.timeout(limitMs), sdk);
    } catch (error) {
      throw explainFailure(error, sdk);
    }
  }

  /** @param timeout milliseconds until a request must have begun to be answered */
  open(timeout: number, by: keyof Senders): Promise<OpenAiClient> {
    const name = `${by} ${timeout}`;
    const made = this.clients.get(name) ?? this.makeClient(timeout, by);
    this.clients.set(name, made);
    return made;
  }

  private async makeClient(timeout: number, by: keyof Senders): Promise<OpenAiClient> {
    // Loaded at the first call: it would cost every start some 150 ms.
    const { default: sdk } = await import('openai');
    const { apiKey, baseUrl } = this.settings;
    const client = new sdk({
      apiKey,
      baseURL: baseUrl,
      timeout,
      maxRetries: 2,
      fetch: withPatience(this.send[by] as typeof globalThis.fetch),
      logLevel: 'off',
      // The library reads these from the server's environment, which is no business of a customer's service.
      organization: null,
      project: null,
      adminAPIKey: null,
      webhookSecret: null,
    });
    return { client, sdk };
  }
}
