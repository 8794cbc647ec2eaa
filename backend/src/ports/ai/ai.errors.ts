import { DomainError } from '../../kernel/errors/errors';

/** Why a model gave no usable answer; the sentences say what each means. */
export type AiFailure =
  'key' | 'quota' | 'busy' | 'model' | 'too_long' | 'declined' | 'cut' | 'timeout' | 'unreachable' | 'failed';

/** What each failure means, in a sentence for a person. */
export const failureSentences: Record<AiFailure, string> = {
  key: 'The AI service does not accept the configured key.',
  quota: 'The AI service reports that its paid quota is used up.',
  busy: 'The AI service is busy; try again in a moment.',
  model: 'The AI service does not know the configured model.',
  too_long: 'The text is too long for the configured model.',
  declined: 'The AI service declined to answer.',
  cut: 'The AI service broke off in the middle of its answer.',
  timeout: 'The AI service took too long to answer.',
  unreachable: 'The AI service cannot be reached.',
  failed: 'The AI service failed.',
};

/** The model service gave no usable answer. `reason` lets callers choose between waiting and the built-in engine. */
export class AiFailed extends DomainError {
  constructor(readonly reason: AiFailure) {
    super('upstream', 'upstream_unavailable', failureSentences[reason], [
      { reason, message: failureSentences[reason] },
    ]);
  }
}
