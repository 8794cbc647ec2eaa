import type { Source } from '../knowledge.types';

/** Whom a text is for: a listing, a chatbot, both, or (neither) the whole organization. */
export interface WrittenScope {
  botId?: string | null;
  propertyId?: string | null;
}

/** An answer that overrides every other one when its question is asked, in whatever words. */
export interface NewAnswer {
  /** At most 500 characters. */
  question: string;
  /** Other ways to ask it, at most {@link mostWordings}; it is found by each as surely as by the question. */
  wordings?: string[];
  /** At most {@link longestAnswer} characters; said to visitors as it stands. */
  answer: string;
  scope: WrittenScope;
}

export interface NewNote {
  title: string;
  /** At most {@link longestNote} characters, paragraphs separated by blank lines. */
  text: string;
  scope: WrittenScope;
}

export interface Written {
  source: Source;
  /** Null of a free note. */
  question: string | null;
  wordings: string[];
  text: string;
}

export const mostWordings = 20;
export const longestAnswer = 4_000;
export const longestNote = 50_000;
