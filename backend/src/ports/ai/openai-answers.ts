import { AiFailed } from './ai.errors';
import type { AiPrompt, AiTranscript, AiUsage } from './ai.port';

/** @throws {AiFailed} unless the model came to an end by itself, or at its limit, and said something */
export function assertFinished(finish: string | null, text: string): void {
  if (finish === 'content_filter') throw new AiFailed('declined');
  if (finish !== 'stop' && finish !== 'length') throw new AiFailed('cut');
  if (text.trim() === '') throw new AiFailed('failed');
}

/** @throws {AiFailed} the service sent something else */
export function readText(text: unknown): string {
  if (typeof text !== 'string') throw new AiFailed('failed');
  return text.trim();
}

/** Some servers pack numbers into Base64 although plain ones were asked for. */
export function readVector(embedding: unknown): number[] {
  if (typeof embedding !== 'string') return Array.isArray(embedding) ? (embedding as number[]) : [];
  const bytes = new Uint8Array(Buffer.from(embedding, 'base64'));
  return [...new Float32Array(bytes.buffer, 0, bytes.length >> 2)];
}

/** How many numbers each of the vectors has; 0 without any. @throws {AiFailed} they differ, or are no numbers */
export function assertSameLength(vectors: number[][]): number {
  const dimensions = vectors[0]?.length ?? 0;
  const isSound = (vector: number[]) =>
    vector.length === dimensions && dimensions > 0 && vector.every(Number.isFinite);
  if (!vectors.every(isSound)) throw new AiFailed('failed');
  return dimensions;
}

/** The tokens the service counted; null when it did not. */
export const counted = (
  usage?: { prompt_tokens: number; completion_tokens: number } | null,
): AiUsage | null =>
  usage
    ? { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens, estimated: false }
    : null;

/** About four characters make a token in English. */
const charactersOfToken = 4;

/** How many tokens a text has, roughly. */
export const tokens = (text: string): number => Math.ceil(text.length / charactersOfToken);

/**
 * What an answer takes, by the number of its characters. Keeps neither the prompt nor, as it only counts, any piece of a long
 * stream.
 */
export function estimate({ system, messages }: AiPrompt): (characters: number) => AiUsage {
  const inputTokens = tokens(system + messages.map(({ content }) => content).join(''));
  return (characters) => ({
    inputTokens,
    outputTokens: Math.ceil(characters / charactersOfToken),
    estimated: true,
  });
}

/** What a recording took: seconds or tokens, depending on the model; the length of the text when the service does not say. */
export function countedRecording(usage: unknown, text: unknown, duration?: unknown): AiTranscript['usage'] {
  const counts = (usage ?? {}) as Record<string, unknown>;
  const number = (value: unknown): number | null =>
    Number.isFinite(Number(value ?? NaN)) ? Number(value) : null;
  const outputTokens = number(counts['output_tokens']);
  return {
    inputTokens: number(counts['input_tokens']) ?? 0,
    outputTokens: outputTokens ?? (typeof text === 'string' ? tokens(text) : 0),
    estimated: outputTokens === null,
    seconds: number(counts['seconds']) ?? number(duration),
  };
}
