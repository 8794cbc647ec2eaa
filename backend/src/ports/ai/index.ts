export { AiModule } from './ai.module';
export { AiUsed, aiTasks, type AiTask } from './ai.events';
export { AiFailed, type AiFailure, failureSentences } from './ai.errors';
export { Ai } from './ai.port';
export { estimate as estimateUsage } from './openai-answers';
export type {
  AiCapabilities,
  AiCheck,
  AiEmbedding,
  AiImage,
  AiMessage,
  AiPiece,
  AiPrompt,
  AiRecording,
  AiTariff,
  AiText,
  AiTranscript,
  AiUsage,
  AiVectors,
} from './ai.port';
