import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { NotFound } from '../../kernel/errors/errors';
import { Events } from '../../kernel/events/events';
import { Outbound, OutboundRefused } from '../../kernel/http/outbound';
import { services, type ServiceName, Vault } from '../../kernel/secrets';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { catalogue, isService } from './catalogue';
import { IntegrationChanged } from './integration.events';
import type { IntegrationView } from './integration.dto';
import { bindingOf, type IntegrationEntity } from './integration.entity';
import { mergeValues } from './integration-values';
import { IntegrationsRepository } from './integrations.repository';
import { OrganizationKeys } from './organization-keys';

/** The organization's own keys for outside services. They go in, and only the ports get them out. */
@Injectable()
export class IntegrationsService {
  constructor(
    private readonly integrations: IntegrationsRepository,
    private readonly keys: OrganizationKeys,
    private readonly vault: Vault,
    private readonly outbound: Outbound,
    private readonly database: Database,
    private readonly env: Env,
    private readonly events: Events,
  ) {}

  async list(): Promise<IntegrationView[]> {
    const rows = await this.integrations.all();
    return services.map((service) => this.view(service, rows.find((row) => row.service === service) ?? null));
  }

  async set(name: string, wish: Record<string, unknown>): Promise<IntegrationView> {
    const service = known(name);
    await this.database.transaction(async () => {
      const row = await this.integrations.of(service);
      const values = mergeValues(catalogue[service], (row && this.keys.open(row)) ?? {}, wish, (address) =>
        this.refusalOf(address),
      );
      const sealedValues = this.vault.seal(
        JSON.stringify(values),
        bindingOf(currentOrganizationId(), service),
      );
      if (row) await this.integrations.change(row.id, { sealedValues, updatedAt: now() });
      else await this.integrations.add({ service, sealedValues, updatedAt: now() });
      await this.events.publish(new IntegrationChanged(service));
    });
    return this.view(service, await this.integrations.of(service));
  }

  async remove(name: string): Promise<void> {
    const service = known(name);
    await this.database.transaction(async () => {
      const row = await this.integrations.of(service);
      if (!row) throw new NotFound();
      await this.integrations.remove(row.id);
      await this.events.publish(new IntegrationChanged(service));
    });
  }

  private view(service: ServiceName, row: IntegrationEntity | null): IntegrationView {
    const { label, fields, onServer } = catalogue[service];
    const source = row ? 'organization' : onServer(this.env) ? 'server' : 'none';
    return {
      service,
      label,
      configured: source !== 'none',
      source,
      fields: fields.map(({ name, label, secret, required }) => ({ name, label, secret, required })),
      updated_at: row?.updatedAt ?? null,
    };
  }

  /** Keys travel to these addresses: encrypted, and never into the server's own network. */
  private refusalOf(address: string): string | null {
    try {
      const { protocol } = this.outbound.assertAllowed(address);
      return protocol === 'https:' || this.outbound.isListed(address) ? null : 'must be an https address';
    } catch (error) {
      if (error instanceof OutboundRefused) return `cannot be used: ${error.message}`;
      throw error;
    }
  }
}

function known(name: string): ServiceName {
  if (!isService(name)) throw new NotFound();
  return name;
}
