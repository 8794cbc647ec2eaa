import type OpenAI from 'openai' with { 'resolution-mode': 'import' };
import type { ChatCompletionChunk } from 'openai/resources/chat/completions' with {
  'resolution-mode': 'import',
};
import { createParser } from 'eventsource-parser';
import type { StreamedResponse } from '../../kernel/http/outbound-stream';

/**
 * The chunks of a streamed completion. The client library's own reader takes every piece through five generators; with a thousand
 * answers at once that is where the time goes.
 */
export class CompletionStream {
  private readonly parser = createParser({ onEvent: ({ data }) => this.arrived.push(data) });
  private arrived: string[] = [];
  private ended = false;

  constructor(
    private readonly response: StreamedResponse,
    private readonly sdk: typeof OpenAI,
  ) {}

  /**
   * The body as it comes. Whoever leaves the loop closes it; one read to its end, past `[DONE]`, leaves the connection to the next
   * request.
   */
  get pieces(): AsyncIterable<string> {
    return this.response.body;
  }

  /** The chunks that one more piece completes, none after `[DONE]`. @throws {APIError} for an error the service reports in between */
  *take(piece: string): Generator<ChatCompletionChunk> {
    this.parser.feed(piece);
    const events = this.arrived;
    this.arrived = [];
    for (const data of events) {
      this.ended ||= data.startsWith('[DONE]');
      if (!this.ended) yield this.read(data);
    }
  }

  private read(data: string): ChatCompletionChunk {
    const chunk = JSON.parse(data) as ChatCompletionChunk & { error?: object };
    if (chunk.error) throw new this.sdk.APIError(undefined, chunk.error, undefined, this.response.headers);
    return chunk;
  }
}
