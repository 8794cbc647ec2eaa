import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { NotFound } from '../../kernel/errors/errors';
import { Events } from '../../kernel/events/events';
import { Outbound } from '../../kernel/http/outbound';
import type { ServiceName } from '../../kernel/secrets';
import { catalogue, isService } from './catalogue';
import { IntegrationChanged } from './integration.events';
import type { IntegrationView } from './integration.dto';
import { IntegrationViews } from './integration-views';
import { mergeValues } from './integration-values';
import { OrganizationKeys } from './organization-keys';

/** The organization's own keys for outside services. They go in, and only the ports get them out. */
@Injectable()
export class IntegrationsService {
  constructor(
    private readonly views: IntegrationViews,
    private readonly keys: OrganizationKeys,
    private readonly outbound: Outbound,
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  list(): Promise<IntegrationView[]> {
    return this.views.all();
  }

  async set(name: string, wish: Record<string, unknown>): Promise<IntegrationView> {
    const service = known(name);
    await this.database.transaction(async () => {
      const stored = (await this.keys.find(service)) ?? {};
      const refusalOf = (address: string) => this.outbound.refusalOf(address);
      await this.keys.store(service, mergeValues(catalogue[service], stored, wish, refusalOf));
      await this.events.publish(new IntegrationChanged(service));
    });
    return this.views.of(service);
  }

  async remove(name: string): Promise<void> {
    const service = known(name);
    await this.database.transaction(async () => {
      await this.keys.remove(service);
      await this.events.publish(new IntegrationChanged(service));
    });
  }
}

function known(name: string): ServiceName {
  if (!isService(name)) throw new NotFound();
  return name;
}
