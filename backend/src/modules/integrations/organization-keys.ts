import { Injectable, Logger } from '@nestjs/common';
import { SealBroken, ServiceKeys, type ServiceName, Vault } from '../../kernel/secrets';
import { bindingOf, type IntegrationEntity } from './integration.entity';
import { IntegrationsRepository } from './integrations.repository';

/** The keys the current organization has stored, for the ports. */
@Injectable()
export class OrganizationKeys extends ServiceKeys {
  private readonly logger = new Logger('Secrets');

  constructor(
    private readonly integrations: IntegrationsRepository,
    private readonly vault: Vault,
  ) {
    super();
  }

  async find(service: ServiceName): Promise<Record<string, string> | null> {
    const row = await this.integrations.of(service);
    return row && this.open(row);
  }

  /** Null for keys that no longer open: visitors then get the server's service or the built-in one. */
  open({ id, organizationId, service, sealedValues }: IntegrationEntity): Record<string, string> | null {
    try {
      return JSON.parse(this.vault.open(sealedValues, bindingOf(organizationId, service))) as Record<
        string,
        string
      >;
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      this.logger.error({ integration_id: id, err: error }, 'Keys of an organization cannot be opened');
      return null;
    }
  }
}
