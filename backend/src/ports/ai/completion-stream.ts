import type OpenAI from 'openai' with { 'resolution-mode': 'import' };
import type { ChatCompletionChunk } from 'openai/resources/chat/completions' with {
  'resolution-mode': 'import',
};
import { createParser } from 'eventsource-parser';
import type { StreamedResponse } from '../../kernel/http/outbound-stream';

/**
 * The chunks of a streamed completion, up to `[DONE]`. The client library's own reader takes every piece through five generators;
 * with a thousand answers at once that is where the time goes.
 * @throws {APIError} for an error the service reports in the middle
 */
export async function* completionChunks(
  { body, headers }: StreamedResponse,
  sdk: typeof OpenAI,
): AsyncGenerator<ChatCompletionChunk> {
  let arrived: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => arrived.push(data) });
  body.setEncoding('utf8');
  let ended = false;
  // Leaving the loop, however, closes the body.
  for await (const text of body as AsyncIterable<string>) {
    parser.feed(text);
    const events = arrived;
    arrived = [];
    for (const data of events) {
      // What comes after is read but not looked at: a body read to its end leaves the connection to the next request.
      ended ||= data.startsWith('[DONE]');
      if (!ended) yield readChunk(data, headers, sdk);
    }
  }
}

function readChunk(data: string, headers: Headers, sdk: typeof OpenAI): ChatCompletionChunk {
  const chunk = JSON.parse(data) as ChatCompletionChunk & { error?: object };
  if (chunk.error) throw new sdk.APIError(undefined, chunk.error, undefined, headers);
  return chunk;
}
