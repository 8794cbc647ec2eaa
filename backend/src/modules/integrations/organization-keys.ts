import { Injectable, Logger } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { NotFound } from '../../kernel/errors/errors';
import { SealBroken, ServiceKeys, type ServiceName, Vault } from '../../kernel/secrets';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { bindingOf, type IntegrationEntity } from './integration.entity';
import { IntegrationsRepository } from './integrations.repository';

/** The keys the current organization has stored, sealed; the ports find them here. */
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
  private open({
    id,
    organizationId,
    service,
    sealedValues,
  }: IntegrationEntity): Record<string, string> | null {
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

  /** Takes the place of what was stored. */
  async store(service: ServiceName, values: Record<string, string>): Promise<void> {
    const sealedValues = this.vault.seal(JSON.stringify(values), bindingOf(currentOrganizationId(), service));
    const row = await this.integrations.of(service);
    if (row) await this.integrations.change(row.id, { sealedValues, updatedAt: now() });
    else await this.integrations.add({ service, sealedValues, updatedAt: now() });
  }

  /** @throws {NotFound} nothing is stored */
  async remove(service: ServiceName): Promise<void> {
    const row = await this.integrations.of(service);
    if (!row) throw new NotFound();
    await this.integrations.remove(row.id);
  }
}
