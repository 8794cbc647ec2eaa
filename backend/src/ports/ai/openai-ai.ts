import type { StreamedResponse } from '../../kernel/http/outbound-stream';
import { TooLarge } from '../../kernel/errors/errors';
import { AiFailed } from './ai.errors';
import type {
  AiEmbedding,
  AiImage,
  AiPiece,
  AiPrompt,
  AiRecording,
  AiText,
  AiTranscript,
  AiUsage,
  AiVectors,
} from './ai.port';
import type { AiSettings } from './ai-settings';
import { CompletionStream } from './completion-stream';
import {
  assertFinished,
  assertSameLength,
  counted,
  countedRecording,
  estimate,
  readText,
  readVector,
  tokens,
} from './openai-answers';
import { OpenAiConnection, type Senders } from './openai-connection';
import { explainFailure } from './openai-failures';
import { batches, imageBody, promptBody } from './openai-requests';
import { StreamedAnswer } from './streamed-answer';
import { StreamWatch } from './stream-watch';

/** How long the service may take, in milliseconds. */
export interface AiTimes {
  /** Until the first byte, and between two pieces of a stream. */
  silenceMs: number;
  /** For one whole answer, description or batch of vectors. */
  answerMs: number;
  transcriptionMs: number;
}

const usualTimes: AiTimes = { silenceMs: 20_000, answerMs: 60_000, transcriptionMs: 300_000 };
/** OpenAI's limit for one recording. */
const recordingBytes = 25 * 1024 * 1024;

/** OpenAI, or any server that speaks its chat completions: the one interface all of them have. */
export class OpenAiAdapter {
  private readonly connection: OpenAiConnection;

  constructor(
    private readonly settings: AiSettings,
    send: Senders,
    private readonly times: AiTimes = usualTimes,
  ) {
    this.connection = new OpenAiConnection(settings, send);
  }

  async *answer(prompt: AiPrompt): AsyncIterable<AiPiece> {
    const watch = new StreamWatch(this.times, prompt.signal);
    const { client, sdk } = await this.connection.open(this.times.silenceMs, 'stream');
    const answer = new StreamedAnswer(this.settings.chatModel, estimate(prompt));
    try {
      const response = await client.chat.completions
        .create(
          { ...promptBody(this.settings, prompt), stream: true, stream_options: { include_usage: true } },
          { signal: watch.signal },
        )
        .asResponse();
      const stream = new CompletionStream(response as unknown as StreamedResponse, sdk);
      watch.heard();
      for await (const piece of stream.pieces) {
        watch.heard();
        for (const chunk of stream.take(piece)) {
          const text = answer.take(chunk);
          if (text) yield { kind: 'text', text };
        }
      }
    } catch (error) {
      prompt.signal?.throwIfAborted();
      throw explainFailure(watch.signal.aborted ? watch.signal.reason : error, sdk);
    } finally {
      watch.stop();
    }
    prompt.signal?.throwIfAborted();
    if (watch.signal.aborted) throw explainFailure(watch.signal.reason, sdk);
    yield answer.end();
  }

  async describe(image: AiImage): Promise<AiText> {
    return this.connection.call(this.times.answerMs, async (client, signal) => {
      const answer = await client.chat.completions.create(imageBody(this.settings, image), { signal });
      const choice = answer.choices[0];
      if (choice?.message.refusal) throw new AiFailed('declined');
      const text = choice?.message.content ?? '';
      assertFinished(choice?.finish_reason ?? null, text);
      const usage = counted(answer.usage) ?? {
        inputTokens: tokens(image.question),
        outputTokens: tokens(text),
        estimated: true,
      };
      return { text, model: answer.model || this.settings.chatModel, usage };
    });
  }

  /** @throws {TooLarge} above 25 MB */
  async transcribe({ data, filename, contentType }: AiRecording): Promise<AiTranscript> {
    if (data.length > recordingBytes) throw new TooLarge('Recordings can be transcribed up to 25 MB.');
    const model = this.settings.transcriptionModel;
    return this.connection.call(this.times.transcriptionMs, async (client, signal, sdk) => {
      const file = await sdk.toFile(data, filename, { type: contentType });
      // Only the Whisper family tells when something was said.
      if (!model.startsWith('whisper')) {
        const { text, usage } = await client.audio.transcriptions.create(
          { file, model, response_format: 'json' },
          { signal },
        );
        return { text: readText(text), model, segments: [], usage: countedRecording(usage, text) };
      }
      const answer = await client.audio.transcriptions.create(
        { file, model, response_format: 'verbose_json' },
        { signal },
      );
      const segments = (answer.segments ?? []).map(({ start, text }) => ({
        startSeconds: start,
        text: text.trim(),
      }));
      const usage = countedRecording(answer.usage, answer.text, answer.duration);
      return { text: readText(answer.text), model, segments, usage };
    });
  }

  async embed(texts: string[], { signal: stop }: AiEmbedding = {}): Promise<AiVectors> {
    if (texts.some((text) => text.trim() === '')) throw new TypeError('A blank text has no vector.');
    const model = this.settings.embeddingModel;
    const vectors: number[][] = [];
    const usage: AiUsage = { inputTokens: 0, outputTokens: 0, estimated: false };
    for (const input of batches(texts)) {
      // 'float' on purpose: by default the library asks for base64, which some servers ignore.
      const answer = await this.connection.call(this.times.answerMs, (client, signal) =>
        client.embeddings.create(
          { model, input, encoding_format: 'float' },
          { signal: stop ? AbortSignal.any([signal, stop]) : signal },
        ),
      );
      const sorted = answer.data
        .toSorted((a, b) => a.index - b.index)
        .map(({ embedding }) => readVector(embedding));
      if (sorted.length !== input.length) throw new AiFailed('failed');
      vectors.push(...sorted);
      // Compatible servers may leave it out, whatever the library's types say.
      const counts = answer.usage as { prompt_tokens?: number } | undefined;
      usage.inputTokens += counts?.prompt_tokens ?? tokens(input.join(''));
      usage.estimated ||= counts?.prompt_tokens === undefined;
    }
    const dimensions = assertSameLength(vectors);
    return { vectors, model, dimensions, usage };
  }

  /** Names of the models the service has; null when it keeps no list. */
  async models(): Promise<string[] | null> {
    try {
      const page = await this.connection.call(this.times.silenceMs, (client, signal) =>
        client.models.list({ signal }),
      );
      return page.data.map(({ id }) => id);
    } catch (error) {
      if (error instanceof AiFailed && error.reason === 'model') return null;
      throw error;
    }
  }
}
