const sentences = {
  empty: 'The file is empty.',
  unsupported: 'This kind of file cannot be read.',
  lying_type: 'The content of the file is not what its name says.',
  encrypted: 'The file is protected by a password.',
  corrupt: 'The file is damaged or incomplete.',
  too_large: 'The file holds more than can be read.',
  no_text_found: 'No text was found in the file.',
  timeout: 'Reading the file took too long.',
  out_of_memory: 'Reading the file needs too much memory.',
  crashed: 'The file made the reader stop.',
} as const;

/** Stable names of everything that can go wrong while a file is read. */
export type ExtractReason = keyof typeof sentences;

/** The file could not be read; `reason` names why, `message` is one sentence for a person. */
export class ExtractError extends Error {
  constructor(
    readonly reason: ExtractReason,
    message: string = sentences[reason],
  ) {
    super(message);
    this.name = 'ExtractError';
  }
}
