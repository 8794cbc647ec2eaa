import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { services, type ServiceName } from '../../kernel/secrets';
import { catalogue } from './catalogue';
import type { IntegrationView } from './integration.dto';
import type { IntegrationEntity } from './integration.entity';
import { IntegrationsRepository } from './integrations.repository';

/** What can be seen of the services: whose keys are used, and which fields there are; never a key. */
@Injectable()
export class IntegrationViews {
  constructor(
    private readonly integrations: IntegrationsRepository,
    private readonly env: Env,
  ) {}

  async all(): Promise<IntegrationView[]> {
    const rows = await this.integrations.all();
    return services.map((service) => this.view(service, rows.find((row) => row.service === service) ?? null));
  }

  async of(service: ServiceName): Promise<IntegrationView> {
    return this.view(service, await this.integrations.of(service));
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
}
