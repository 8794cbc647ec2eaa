/** Where a source came from; decides which reader in training understands it. `qa` and `note` were written by a person. */
export const sourceKinds = ['url', 'document', 'image', 'audio', 'video', 'note', 'qa'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** `pending`: never read yet. `ready`: teaches something, also while it is read anew. `failed`: teaches nothing. */
export const sourceStatuses = ['pending', 'ready', 'failed'] as const;
export type SourceStatus = (typeof sourceStatuses)[number];

/** `chatbot`: the text written into a chatbot's own form; it lives with the bot and is not listed among the sources. */
export type SourceOrigin = 'training' | 'chatbot';

/** Why a source could not be read: a stable code and one sentence for a person. */
export interface SourceError {
  code: string;
  message: string;
}

/** What a new source is known by before anything of it was read. Scope: no bot and no property means the whole organization. */
export interface NewSource {
  kind: SourceKind;
  title: string;
  url?: string | null;
  filename?: string | null;
  botId?: string | null;
  propertyId?: string | null;
  sizeBytes?: number | null;
  /** Name of the stored original in the storage port, for training again. */
  storedAs?: string | null;
  /** What training wants to remember about it (crawl patterns and the like). */
  settings?: Record<string, unknown> | null;
}

export interface Source {
  id: string;
  kind: SourceKind;
  title: string;
  url: string | null;
  filename: string | null;
  botId: string | null;
  propertyId: string | null;
  status: SourceStatus;
  error: SourceError | null;
  chunkCount: number;
  sizeBytes: number | null;
  storedAs: string | null;
  settings: Record<string, unknown> | null;
  contentHash: string | null;
  latestJobId: string | null;
  createdAt: string;
  /** When its text was last read into the index (ISO), null before. */
  trainedAt: string | null;
}

export type SourceChange = Partial<
  Pick<
    Source,
    | 'title'
    | 'url'
    | 'filename'
    | 'botId'
    | 'propertyId'
    | 'status'
    | 'error'
    | 'sizeBytes'
    | 'storedAs'
    | 'settings'
    | 'contentHash'
    | 'latestJobId'
  >
>;

export interface SourceFilter {
  /** Words that all stand in title, address or file name. */
  q?: string;
  /** Only sources of this bot; organization-wide ones are not included. */
  botId?: string;
  /** Of this bot and those of the whole organization: all it answers from. */
  learnedBy?: string;
  propertyId?: string;
  kind?: SourceKind;
  status?: SourceStatus;
}

/** A stretch of what a reader understood, in reading order; plain text, paragraphs separated by blank lines. */
export interface Section {
  text: string;
  /** Page of the document, from 1. */
  page?: number | null;
  heading?: string | null;
  /** Where it starts in a recording. */
  startSeconds?: number | null;
  /** Of a crawled page, where it differs from the source's own. */
  url?: string | null;
  title?: string | null;
}

/** A passage as it is found and cited: one or a few paragraphs. */
export interface Chunk extends Section {
  /** From 0, in reading order. */
  position: number;
}

/** A passage as it is kept. */
export interface StoredChunk extends Chunk {
  id: string;
}

/** What a visitor can open to see that an answer is true. */
export interface Citation {
  source_id: string;
  title: string;
  url: string | null;
  page: number | null;
  snippet: string;
  /** Second of the recording where it is said. */
  start_seconds?: number | null;
}

/** One earlier message of the conversation. */
export interface Turn {
  role: 'visitor' | 'assistant';
  content: string;
}

/** What answering needs to know of a chatbot; the chatbots module's own view of a bot fits. */
export interface AnsweringBot {
  id: string;
  name: string;
  personality?: string | null;
  responseStyle?: string | null;
  languages?: string[] | null;
  propertyIds: string[];
  /** `paused`: answers from the record only. */
  status?: string;
}

/** Credits that may be spent in some time. */
export interface Allowance {
  /** Sets so many aside; false, and nothing set aside, when fewer are left. */
  take(credits: number): Promise<boolean>;
  giveBack(credits: number): Promise<void>;
}

export interface AnswerRequest {
  bot: AnsweringBot;
  question: string;
  /** Oldest first; makes follow-ups understood. */
  history?: Turn[];
  /** Language the visitor wished (`en`, `es`, …); found from the question when absent. */
  language?: string | null;
  /** The listing the visitor is looking at, one of the bot's. */
  propertyId?: string | null;
  /** Who was told that the visitor wants a person, while nobody has come. */
  awaited?: string;
  /** Where it is asked; absent for a preview. */
  conversationId?: string;
  /** Names this answer once and for all (the message id), so that a retry is not charged twice. */
  key?: string;
  trace?: boolean;
  /** The built-in engine answers, which costs nothing, whatever model there is. */
  withoutModel?: boolean;
  /** What a model may cost; where it is used up, the built-in engine answers. */
  allowance?: Allowance;
  /** Asked by a test: nothing of it is kept. */
  rehearsal?: boolean;
  /** Fires when the answer is wanted no more: a model is stopped then, and nothing is charged. */
  signal?: AbortSignal;
  /** Given the answer piece by piece as it comes into being. */
  onToken?: (piece: string) => void;
}

/** `curated`: written by the brokerage for this question; `facts`: from the property record; `built_in`: quoted from the sources; `model`: worded by a language model; `policy`: a fixed text (greeting, fair housing). */
type AnswerEngine = 'curated' | 'facts' | 'built_in' | 'model' | 'policy';

export interface AnswerResult {
  content: string;
  citations: Citation[];
  /** False when the material does not hold the answer. */
  answered: boolean;
  engine: AnswerEngine;
  /** Credits paid for it; absent when it cost nothing. */
  credits?: number;
  language: string;
  /** The question as understood, or the one of several, that nothing answered: what the brokerage should teach next. */
  gap: string | null;
  trace?: AnswerTrace;
}

/** Why this answer: for a person who asks. */
export interface AnswerTrace {
  understood: { question: string; language: string; terms: string[]; expects: string };
  decision: string;
  passages: TracedPassage[];
}

interface TracedPassage {
  chunk_id: string;
  source_id: string;
  title: string;
  snippet: string;
  score: number;
  /** From 0 to 1: how sure the evidence makes us that the answer is in it. */
  evidence: number;
  taken: boolean;
  met: string[];
  missing: string[];
}
