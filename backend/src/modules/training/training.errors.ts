import { DomainError, type ErrorKind } from '../../kernel/errors/errors';
import { ExtractError, type ExtractReason } from './extract';
import type { PageChange } from './recrawl/compare-pages';
import type { JobError } from './training-job.entity';

/** The page or its site does not let itself be read. */
export class PageRefused extends DomainError {
  constructor(code: 'http_error' | 'robots_disallowed' | 'unsupported', message: string) {
    super('unprocessable', code, message);
  }
}

/** The site says that there is no such page (any more). */
export class PageGone extends PageRefused {
  constructor() {
    super('http_error', 'There is no page at this address.');
  }
}

/** Nothing is left of what was read before: what it taught goes with it. */
export class SiteGone extends PageRefused {
  constructor(readonly changes: PageChange[]) {
    super(
      'http_error',
      'There is no page at this address any more. What it had taught is no longer used in answers.',
    );
  }
}

/** The site answered in a way that may be better in a moment. */
export class PageUnavailable extends DomainError {
  constructor(status?: number) {
    const how = status === undefined ? 'None of its pages could be reached.' : `It answered ${status}.`;
    super('upstream', 'upstream_unavailable', `The site is not available at the moment. ${how}`);
  }
}

/** Written by hand: there is no page and no file it came from. */
export class NothingToRead extends DomainError {
  constructor() {
    super(
      'unprocessable',
      'nothing_to_read',
      'This was written by hand and is learned already; change its text instead.',
    );
  }
}

/** The job was cancelled before it was done. */
export class TrainingCancelled extends DomainError {
  constructor() {
    super('conflict', 'cancelled', 'The training was cancelled; nothing was charged.');
  }
}

/** Worth another try: the fault lies with another service and not with what was given. */
export const isPassing = (error: unknown): boolean =>
  error instanceof DomainError && error.kind === 'upstream';

/** A stable code and a sentence for a person; what is not meant for persons stays in the log. */
export function describeFailure(error: unknown): JobError {
  if (error instanceof ExtractError) return { code: error.reason, message: error.message };
  if (error instanceof DomainError) return { code: error.code, message: error.message };
  return {
    code: 'internal_error',
    message: 'Something went wrong on our side; nothing was charged. Try again later.',
  };
}

const kindOfReason: Record<ExtractReason, ErrorKind> = {
  empty: 'unprocessable',
  unsupported: 'unsupported',
  lying_type: 'unsupported',
  encrypted: 'unprocessable',
  corrupt: 'unprocessable',
  too_large: 'too_large',
  no_text_found: 'unprocessable',
  timeout: 'unprocessable',
  out_of_memory: 'unprocessable',
  crashed: 'unprocessable',
};

const codeOfKind: Partial<Record<ErrorKind, string>> = {
  unsupported: 'unsupported_media_type',
  too_large: 'payload_too_large',
};

/** A failed job as the answer to the request that ordered it; `details` name the job and its own code. */
export class TrainingFailedError extends DomainError {
  /** An outcome: a replay with the same Idempotency-Key hears the same. */
  readonly isFinal = true;

  constructor(jobId: string, sourceId: string, { code, message }: JobError) {
    const kind = kindOf(code);
    super(kind, codeOfKind[kind] ?? code, message, [{ message, code, job_id: jobId, source_id: sourceId }]);
  }
}

function kindOf(code: string): ErrorKind {
  if (Object.hasOwn(kindOfReason, code)) return kindOfReason[code as ExtractReason];
  if (code === 'not_configured') return 'not_configured';
  if (code === 'upstream_unavailable' || code === 'internal_error' || code === 'given_up') return 'upstream';
  return code === 'cancelled' ? 'conflict' : 'unprocessable';
}

/** Why a file or page cannot be read, as an answer to a request. */
export const asDomainError = (error: unknown): unknown =>
  error instanceof ExtractError
    ? new DomainError(kindOfReason[error.reason], error.reason, error.message)
    : error;
