import type { AiFailure } from './ai.errors';

/** What the current organization's model service can do; all false when none is configured. */
export interface AiCapabilities {
  chat: boolean;
  vision: boolean;
  transcription: boolean;
  embeddings: boolean;
}

/** What a service says of a key, without an answer being paid for. */
export interface AiCheck {
  /** Null when it takes the key. */
  problem: AiFailure | null;
  /** Models that are set and that the service does not list. */
  unknownModels: string[];
}

/** One turn of what was said before, oldest first. */
export interface AiMessage {
  role: 'user' | 'assistant';
  content: string;
}

/** What a model is to answer, and how long it may get. */
export interface AiPrompt {
  /** The rules. Texts of strangers (pages, files, chat) belong in messages, marked as data. */
  system: string;
  /** Read before the first piece comes: whoever asked may let go of them then. */
  messages: AiMessage[];
  /** Longest answer in tokens (600). */
  maxTokens?: number;
  /** Stable and meaningless outside: a hash that lets the service tell visitors apart. */
  visitor?: string;
  /** The chatbot it is done for, in the record of what was used. */
  botId?: string;
  /** Aborting ends the stream at once; what was read so far was paid for. */
  signal?: AbortSignal;
}

/** Tokens as the service bills them. */
export interface AiUsage {
  inputTokens: number;
  outputTokens: number;
  /** True when the service did not count, and the numbers come from the length of the texts. */
  estimated: boolean;
}

/**
 * What the operator pays the service for a model: dollars a million tokens, null where the operator has set no price, `own_key` where
 * the organization pays the service itself.
 */
export type AiTariff = { input: number; output: number } | 'own_key' | null;

/** Pieces of an answer: any number of texts, then exactly one end. A stream without an end has thrown. */
export type AiPiece =
  | { kind: 'text'; text: string }
  | { kind: 'end'; model: string; usage: AiUsage; /** Stopped at maxTokens. */ truncated: boolean };

/** A picture to be described in words. */
export interface AiImage {
  data: Buffer;
  /** image/jpeg, image/png or image/webp. */
  contentType: string;
  /** What is wanted to know about it. */
  question: string;
  botId?: string;
}

/** A description, and what it took. */
export interface AiText {
  text: string;
  model: string;
  usage: AiUsage;
}

/** Speech to be written down. */
export interface AiRecording {
  data: Buffer;
  /** Its extension tells the service the format. */
  filename: string;
  contentType: string;
  botId?: string;
}

/** What was said in a recording. */
export interface AiTranscript {
  /** Empty when nobody speaks. */
  text: string;
  model: string;
  /** With their start in seconds; empty when the model gives no times. */
  segments: { startSeconds: number; text: string }[];
  usage: AiUsage & {
    /** Length of the recording, when the service tells. */
    seconds: number | null;
  };
}

/** How texts become vectors. */
export interface AiEmbedding {
  /** Aborting gives up at once. */
  signal?: AbortSignal;
  botId?: string;
}

/** One vector for each text. */
export interface AiVectors {
  /** In the order of the texts. Never mix vectors of different models. */
  vectors: number[][];
  model: string;
  dimensions: number;
  usage: AiUsage;
}

/**
 * An external model, with the organization's own key or the server's.
 * Every method but `capabilities`, `embeddingModel` and `answerTariff` throws NotConfigured without one, and AiFailed when the service fails.
 */
export abstract class Ai {
  abstract capabilities(): Promise<AiCapabilities>;
  /** Whether the service takes the key and has the models that are set. */
  abstract check(): Promise<AiCheck>;
  /** The name vectors are kept under; null when there is no model for them. */
  abstract embeddingModel(): Promise<string | null>;
  /** For the answers of the current organization. */
  abstract answerTariff(): Promise<AiTariff>;
  abstract answer(prompt: AiPrompt): AsyncIterable<AiPiece>;
  abstract describe(image: AiImage): Promise<AiText>;
  abstract transcribe(recording: AiRecording): Promise<AiTranscript>;
  /** @param texts none of them blank; any number */
  abstract embed(texts: string[], how?: AiEmbedding): Promise<AiVectors>;
}
