import { HttpErrorResponse } from '@angular/common/http';

/** One thing that is wrong; `field` is the path in the request body, e.g. `crawl.max_pages`. */
export interface ErrorDetail {
  readonly field?: string;
  readonly message?: string;
  readonly [fact: string]: unknown;
}

interface ErrorBody {
  readonly error: string;
  readonly message: string;
  readonly details?: readonly ErrorDetail[];
  readonly request_id?: string;
}

/** What the server said went wrong; `message` is a sentence that can be shown to a person. */
export class ApiError extends Error {
  /** HTTP status; 0 when no answer came at all. */
  readonly status: number;
  /** The contract's stable code, e.g. `insufficient_credits`. */
  readonly code: string;
  readonly details: readonly ErrorDetail[];
  /** To be quoted to support; the server's log has it beside the cause. */
  readonly requestId: string | null;

  constructor(response: Pick<HttpErrorResponse, 'status' | 'error'>) {
    const sent = parsed(response.error);
    const body = isErrorBody(sent) ? sent : null;
    super(body?.message ?? messageWithoutBody(response.status));
    this.name = 'ApiError';
    this.status = response.status;
    this.code = body?.error ?? (response.status === 0 ? 'unreachable' : 'unknown');
    this.details = body?.details ?? [];
    this.requestId = body?.request_id ?? null;
  }
}

const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' &&
  body !== null &&
  typeof (body as Partial<ErrorBody>).error === 'string' &&
  typeof (body as Partial<ErrorBody>).message === 'string';

/** What was asked for as text or as a file comes unread. */
function parsed(body: unknown): unknown {
  const text = body instanceof ArrayBuffer ? new TextDecoder().decode(body) : body;
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function messageWithoutBody(status: number): string {
  if (status === 0) return 'The server cannot be reached. Check your connection and try again.';
  if (status === 404) return 'There is nothing here, or it is not yours to see.';
  if (status === 413) return 'That is larger than the server accepts.';
  return 'Something went wrong on the server. Try again in a moment.';
}
