import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { NotConfigured } from '../../kernel/errors/errors';
import { Events } from '../../kernel/events/events';
import { streamingFetch } from '../../kernel/http/outbound-stream';
import { Outbound } from '../../kernel/http/outbound';
import { AiFailed } from './ai.errors';
import { AiUsed } from './ai.events';
import {
  Ai,
  type AiCapabilities,
  type AiCheck,
  type AiEmbedding,
  type AiImage,
  type AiPiece,
  type AiPrompt,
  type AiRecording,
  type AiTariff,
  type AiText,
  type AiTranscript,
  type AiVectors,
} from './ai.port';
import { AiSettingsSource, type AiSettings } from './ai-settings';
import { estimate } from './openai-answers';
import { OpenAiAdapter } from './openai-ai';

/** The Ai that everybody gets: looks up, call by call, whose service the current organization uses, and tells what was used. */
@Injectable()
export class OrganizationAi extends Ai {
  private readonly log = new Logger('Ai');
  /** By all of their settings, so that a changed key is a service of its own. */
  private readonly services = new LRUCache<string, OpenAiAdapter>({ max: 50, ttl: 600_000 });

  constructor(
    private readonly settings: AiSettingsSource,
    private readonly outbound: Outbound,
    private readonly events: Events,
  ) {
    super();
  }

  async capabilities(): Promise<AiCapabilities> {
    return can(await this.settings.find());
  }

  async check(): Promise<AiCheck> {
    const settings = await this.settings.find();
    if (!settings) throw new NotConfigured('No AI service is configured.');
    try {
      const known = await this.serviceOf(settings).models();
      const wanted = [settings.chatModel, settings.embeddingModel, settings.transcriptionModel];
      const isUnknown = (model: string) => model !== '' && known && !known.some((id) => isModel(id, model));
      return { problem: null, unknownModels: [...new Set(wanted.filter(isUnknown))] };
    } catch (error) {
      if (error instanceof AiFailed) return { problem: error.reason, unknownModels: [] };
      throw error;
    }
  }

  async embeddingModel(): Promise<string | null> {
    return (await this.settings.find())?.embeddingModel || null;
  }

  async answerTariff(): Promise<AiTariff> {
    return (await this.settings.find())?.tariff ?? null;
  }

  async *answer(prompt: AiPrompt): AsyncIterable<AiPiece> {
    const { service, settings } = await this.service('chat');
    const { botId } = prompt;
    const usageOf = estimate(prompt);
    let characters = 0;
    let ended = false;
    try {
      for await (const piece of service.answer(prompt)) {
        if (piece.kind === 'text') characters += piece.text.length;
        else {
          ended = true;
          await this.tell(new AiUsed('answer', piece.model, piece.usage, { botId }));
        }
        yield piece;
      }
    } finally {
      // A service counts at the end of its answer only; what came before a break has to be guessed.
      if (!ended && characters > 0)
        await this.tell(
          new AiUsed('answer', settings.chatModel, usageOf(characters), { botId, broken: true }),
        );
    }
  }

  async describe(image: AiImage): Promise<AiText> {
    const { service } = await this.service('vision');
    const described = await service.describe(image);
    await this.tell(new AiUsed('describe', described.model, described.usage, { botId: image.botId }));
    return described;
  }

  async transcribe(recording: AiRecording): Promise<AiTranscript> {
    const { service } = await this.service('transcription');
    const heard = await service.transcribe(recording);
    const { seconds } = heard.usage;
    await this.tell(new AiUsed('transcribe', heard.model, heard.usage, { botId: recording.botId, seconds }));
    return heard;
  }

  async embed(texts: string[], how: AiEmbedding = {}): Promise<AiVectors> {
    const { service } = await this.service('embeddings');
    const embedded = await service.embed(texts, how);
    if (texts.length > 0)
      await this.tell(new AiUsed('embed', embedded.model, embedded.usage, { botId: how.botId }));
    return embedded;
  }

  /** What was used is worth knowing, but never worth an answer. */
  private async tell(used: AiUsed): Promise<void> {
    try {
      await this.events.publish(used);
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
    }
  }

  private async service(
    need: keyof AiCapabilities,
  ): Promise<{ service: OpenAiAdapter; settings: AiSettings }> {
    const settings = await this.settings.find();
    if (!settings || !can(settings)[need])
      throw new NotConfigured(`No AI service is configured for ${need}.`);
    return { settings, service: this.serviceOf(settings) };
  }

  private serviceOf(settings: AiSettings): OpenAiAdapter {
    const name = JSON.stringify(settings);
    const send = settings.guarded
      ? { fetch: this.outbound.asFetch, stream: this.outbound.asStreamingFetch }
      : { fetch: globalThis.fetch, stream: streamingFetch };
    const service = this.services.get(name) ?? new OpenAiAdapter(settings, send);
    this.services.set(name, service);
    return service;
  }
}

/** Servers that keep several builds of a model list them as "llama3:latest". */
const isModel = (id: string, model: string): boolean => id === model || id.startsWith(`${model}:`);

const can = (settings: AiSettings | null): AiCapabilities => ({
  chat: Boolean(settings?.chatModel),
  vision: Boolean(settings?.chatModel && settings.vision),
  transcription: Boolean(settings?.transcriptionModel),
  embeddings: Boolean(settings?.embeddingModel),
});
