import { ChatFailure } from './chat-api';
import { fill, type ChatScriptModel } from './model';

/** The conversation was deleted, or its token is no longer good. */
export const isGone = (error: unknown): boolean =>
  error instanceof ChatFailure && [401, 404, 410].includes(error.status);

/** Why something other than a question was not sent, for the visitor: there is nothing that the page sends later. */
export function troubleOf(error: unknown, { strings }: ChatScriptModel): string {
  if (!(error instanceof ChatFailure)) return strings.failed;
  if (error.status === 429) return fill(strings.busy, { seconds: Math.max(1, error.retryAfter) });
  return error.status === 0 ? strings.noConnection : strings.failed;
}

/** Why a question was not sent, for the visitor. */
export function reasonOf(error: unknown, { strings, max_length }: ChatScriptModel): string {
  if (!(error instanceof ChatFailure)) return strings.failed;
  if (error.status === 429) return fill(strings.busy, { seconds: Math.max(1, error.retryAfter) });
  if (error.status === 0) return navigator.onLine ? strings.notSent : strings.offline;
  return error.status === 400 || error.status === 413
    ? fill(strings.tooLong, { count: max_length })
    : strings.failed;
}
