export { AiModule } from './ai.module';
export { AiFailed, type AiFailure } from './ai.errors';
export { Ai } from './ai.port';
export type {
  AiCapabilities,
  AiImage,
  AiMessage,
  AiPiece,
  AiPrompt,
  AiRecording,
  AiText,
  AiTranscript,
  AiUsage,
  AiVectors,
} from './ai.port';
