import type { ServiceName } from '../../kernel/secrets';

/** The organization's own keys for a service came, changed or went. Told in the unit of work in which it happened. */
export class IntegrationChanged {
  constructor(readonly service: ServiceName) {}
}
