/** What went wrong, in the product's terms; the error filter alone turns it into an HTTP status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'payment_required'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'too_large'
  | 'unsupported'
  | 'unprocessable'
  | 'rate_limited'
  | 'not_configured'
  | 'upstream';

/** One thing that is wrong; `field` is the path in the request body, e.g. `crawl.max_pages`. */
export interface ErrorDetail {
  field?: string;
  message?: string;
  [fact: string]: unknown;
}

/**
 * An error a caller is meant to see: a stable `code`, one sentence for a person, and optional
 * details. `headers` are sent with the answer (e.g. `Retry-After`).
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly details: ErrorDetail[] = [],
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** Also for another organization's object: the answer never tells whether it exists. */
export class NotFound extends DomainError {
  constructor() {
    super('missing', 'not_found', 'There is nothing here, or it is not yours to see.');
  }
}

/** 400: a body, query or path is not what the route takes; `details` name the fields. */
export class ValidationFailed extends DomainError {
  constructor(details: ErrorDetail[], message = 'Some fields are not valid.') {
    super('invalid', 'validation_failed', message, details);
  }
}

/** 401: nobody is signed in, or the token or key does not hold any more. */
export class Unauthenticated extends DomainError {
  constructor(message = 'Sign in first: the access token or API key is missing or no longer valid.') {
    super('unauthenticated', 'unauthenticated', message, [], { 'www-authenticate': 'Bearer' });
  }
}

/** 403: somebody is signed in who may not do this. */
export class Forbidden extends DomainError {
  constructor(message = 'Your role does not allow this.', code = 'forbidden') {
    super('forbidden', code, message);
  }
}

/** 409: it cannot be done in the state things are in; done again later it may. */
export class Conflict extends DomainError {
  constructor(message: string, code = 'conflict', details: ErrorDetail[] = []) {
    super('conflict', code, message, details);
  }
}

/** 422: well formed, but what it asks for makes no sense here. */
export class Unprocessable extends DomainError {
  constructor(message: string, code = 'unprocessable', details: ErrorDetail[] = []) {
    super('unprocessable', code, message, details);
  }
}

/** 413: the upload is larger than the route takes. */
export class TooLarge extends DomainError {
  constructor(message: string) {
    super('too_large', 'payload_too_large', message);
  }
}

/** 415: not a kind of file or body that the route takes. */
export class UnsupportedType extends DomainError {
  constructor(message: string) {
    super('unsupported', 'unsupported_media_type', message);
  }
}

/** 429, with `Retry-After`. */
export class RateLimited extends DomainError {
  /** @param retryAfter seconds until the next attempt can succeed */
  constructor(retryAfter: number) {
    super('rate_limited', 'rate_limited', `Too many requests; try again in ${retryAfter} s.`, [], {
      'Retry-After': String(retryAfter),
    });
  }
}

/** A feature whose outside service has no settings: says so, loses nothing. */
export class NotConfigured extends DomainError {
  constructor(message: string) {
    super('not_configured', 'not_configured', message);
  }
}

/** 503: an outside service failed, which is not the fault of the request; the message names it, never its keys. */
export class UpstreamUnavailable extends DomainError {
  constructor(message: string) {
    super('upstream', 'upstream_unavailable', message);
  }
}
