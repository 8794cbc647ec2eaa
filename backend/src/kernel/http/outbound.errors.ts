import { DomainError } from '../errors/errors';

/** The address may not be fetched: not http(s), credentials in it, an odd port, or not on the public internet. */
export class OutboundRefused extends DomainError {
  constructor(message: string) {
    super('unprocessable', 'url_not_allowed', message);
  }
}

/** Why no complete answer came; the server itself may have answered with any status. */
type OutboundFailure = 'dns' | 'connection' | 'timeout' | 'too_large' | 'redirects';

const sentences: Record<OutboundFailure, string> = {
  dns: 'The host name could not be found.',
  connection: 'The server could not be reached or broke the connection.',
  timeout: 'The server took too long to answer.',
  too_large: 'The answer is larger than allowed.',
  redirects: 'The address redirects too many times.',
};

/** The address is allowed, but no complete answer came back. `reason` says why. */
export class OutboundFailed extends DomainError {
  constructor(
    readonly reason: OutboundFailure,
    host: string,
  ) {
    super('upstream', 'upstream_unavailable', sentences[reason], [
      { message: sentences[reason], host, reason },
    ]);
  }
}
