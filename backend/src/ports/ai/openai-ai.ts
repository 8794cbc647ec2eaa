// The library has one set of types for import() and another for require(); ours is loaded by import().
import type OpenAI from 'openai' with { 'resolution-mode': 'import' };
import type { ChatCompletionCreateParamsBase } from 'openai/resources/chat/completions' with {
  'resolution-mode': 'import',
};
import type { StreamedResponse, StreamingFetch } from '../../kernel/http/outbound-stream';
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
import { completionChunks } from './completion-stream';
import { StreamWatch } from './stream-watch';
import {
  assertFinished,
  batches,
  counted,
  countedRecording,
  estimate,
  readDelta,
  readText,
  readVector,
  tokens,
} from './openai-answers';
import { explainFailure, withPatience } from './openai-failures';

/** How requests leave: `stream` for answers that are read as they come. */
export interface Senders {
  fetch: typeof globalThis.fetch;
  stream: StreamingFetch;
}

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
  /** By their way and time limit: a client costs more to make than to keep. */
  private readonly clients = new Map<string, Promise<{ client: OpenAI; sdk: typeof OpenAI }>>();

  constructor(
    private readonly settings: AiSettings,
    private readonly send: Senders,
    private readonly times: AiTimes = usualTimes,
  ) {}

  async *answer(prompt: AiPrompt): AsyncIterable<AiPiece> {
    const watch = new StreamWatch(this.times, prompt.signal);
    const { client, sdk } = await this.connect(this.times.silenceMs, 'stream');
    let characters = 0;
    let lastWord = '';
    let model = this.settings.chatModel;
    let finish: string | null = null;
    let usage: AiUsage | null = null;
    try {
      const response = await client.chat.completions
        .create(
          { ...this.chatBody(prompt), stream: true, stream_options: { include_usage: true } },
          { signal: watch.signal },
        )
        .asResponse();
      const streamed = response as unknown as StreamedResponse;
      watch.heard();
      for await (const chunk of completionChunks(streamed, sdk)) {
        watch.heard();
        model = chunk.model || model;
        usage = counted(chunk.usage) ?? usage;
        const choice = chunk.choices[0];
        const piece = readDelta(choice);
        finish = choice?.finish_reason ?? finish;
        if (piece) yield { kind: 'text', text: piece };
        characters += piece.length;
        if (piece.trim() !== '') lastWord = piece;
      }
    } catch (error) {
      prompt.signal?.throwIfAborted();
      throw explainFailure(watch.signal.aborted ? watch.signal.reason : error, sdk);
    } finally {
      watch.stop();
    }
    prompt.signal?.throwIfAborted();
    if (watch.signal.aborted) throw explainFailure(watch.signal.reason, sdk);
    // A stream that breaks off cleanly ends without an error: only the finish reason proves the end.
    assertFinished(finish, lastWord);
    yield {
      kind: 'end',
      model,
      usage: usage ?? estimate(prompt, characters),
      truncated: finish === 'length',
    };
  }

  async describe(image: AiImage): Promise<AiText> {
    const url = `data:${image.contentType};base64,${image.data.toString('base64')}`;
    const content = [
      { type: 'text' as const, text: image.question },
      { type: 'image_url' as const, image_url: { url, detail: 'auto' as const } },
    ];
    return this.call(this.times.answerMs, async (client, signal) => {
      const answer = await client.chat.completions.create(
        {
          model: this.settings.chatModel,
          messages: [{ role: 'user', content }],
          ...this.limit(600),
          ...this.privacy(),
        },
        { signal },
      );
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
    return this.call(this.times.transcriptionMs, async (client, signal, sdk) => {
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
      const answer = await this.call(this.times.answerMs, (client, signal) =>
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
    const dimensions = vectors[0]?.length ?? 0;
    const sound = (vector: number[]) =>
      vector.length === dimensions && dimensions > 0 && vector.every(Number.isFinite);
    if (!vectors.every(sound)) throw new AiFailed('failed');
    return { vectors, model, dimensions, usage };
  }

  /** Names of the models the service has; null when it keeps no list. */
  async models(): Promise<string[] | null> {
    try {
      const page = await this.call(this.times.silenceMs, (client, signal) => client.models.list({ signal }));
      return page.data.map(({ id }) => id);
    } catch (error) {
      if (error instanceof AiFailed && error.reason === 'model') return null;
      throw error;
    }
  }

  private chatBody({ system, messages, maxTokens = 600, visitor }: AiPrompt): ChatCompletionCreateParamsBase {
    const { chatModel, systemRole } = this.settings;
    return {
      model: chatModel,
      messages: [{ role: systemRole, content: system }, ...messages],
      ...this.limit(maxTokens),
      ...this.privacy(visitor),
    };
  }

  private limit(maxTokens: number) {
    return this.settings.maxTokensField === 'max_tokens'
      ? { max_tokens: maxTokens }
      : { max_completion_tokens: maxTokens };
  }

  private privacy(visitor?: string) {
    if (!this.settings.official) return {};
    return { store: false, ...(visitor ? { safety_identifier: visitor } : {}) };
  }

  private async call<T>(
    limitMs: number,
    work: (client: OpenAI, signal: AbortSignal, sdk: typeof OpenAI) => Promise<T>,
  ): Promise<T> {
    const { client, sdk } = await this.connect(limitMs, 'fetch');
    try {
      return await work(client, AbortSignal.timeout(limitMs), sdk);
    } catch (error) {
      throw explainFailure(error, sdk);
    }
  }

  private connect(timeout: number, by: keyof Senders): Promise<{ client: OpenAI; sdk: typeof OpenAI }> {
    const name = `${by} ${timeout}`;
    const made = this.clients.get(name) ?? this.makeClient(timeout, by);
    this.clients.set(name, made);
    return made;
  }

  private async makeClient(
    timeout: number,
    by: keyof Senders,
  ): Promise<{ client: OpenAI; sdk: typeof OpenAI }> {
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
