import { Injectable } from '@nestjs/common';
import { NotConfigured } from '../../kernel/errors/errors';
import { Outbound } from '../../kernel/http/outbound';
import {
  Ai,
  type AiCapabilities,
  type AiImage,
  type AiPiece,
  type AiPrompt,
  type AiRecording,
  type AiText,
  type AiTranscript,
  type AiVectors,
} from './ai.port';
import { AiSettingsSource, type AiSettings } from './ai-settings';
import { OpenAiAdapter } from './openai-ai';

/** The Ai that everybody gets: looks up, call by call, whose service the current organization uses. */
@Injectable()
export class OrganizationAi extends Ai {
  constructor(
    private readonly settings: AiSettingsSource,
    private readonly outbound: Outbound,
  ) {
    super();
  }

  async capabilities(): Promise<AiCapabilities> {
    return can(await this.settings.find());
  }

  async *answer(prompt: AiPrompt): AsyncIterable<AiPiece> {
    yield* (await this.service('chat')).answer(prompt);
  }

  async describe(image: AiImage): Promise<AiText> {
    return (await this.service('vision')).describe(image);
  }

  async transcribe(recording: AiRecording): Promise<AiTranscript> {
    return (await this.service('transcription')).transcribe(recording);
  }

  async embed(texts: string[]): Promise<AiVectors> {
    return (await this.service('embeddings')).embed(texts);
  }

  private async service(need: keyof AiCapabilities): Promise<OpenAiAdapter> {
    const settings = await this.settings.find();
    if (!settings || !can(settings)[need])
      throw new NotConfigured(`No AI service is configured for ${need}.`);
    return new OpenAiAdapter(settings, settings.guarded ? this.outbound.asFetch : globalThis.fetch);
  }
}

const can = (settings: AiSettings | null): AiCapabilities => ({
  chat: Boolean(settings?.chatModel),
  vision: Boolean(settings?.chatModel && settings.vision),
  transcription: Boolean(settings?.transcriptionModel),
  embeddings: Boolean(settings?.embeddingModel),
});
