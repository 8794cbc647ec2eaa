import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Database } from '../../kernel/database/database';
import type { Page, PageQuery } from '../../kernel/http/page';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { WebhookDeliveryEntity } from './webhook-delivery.entity';
import { WebhookEndpointEntity } from './webhook-endpoint.entity';

interface SealedSecrets {
  endpoint_id: string;
  organization_id: string;
  sealed_secret: string;
  sealed_old_secret: string | null;
}

@Injectable()
export class WebhookEndpointsRepository extends TenantRepository<WebhookEndpointEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, WebhookEndpointEntity);
  }

  all(): Promise<WebhookEndpointEntity[]> {
    return this.find({ order: { createdAt: 'DESC', id: 'DESC' } });
  }

  active(): Promise<WebhookEndpointEntity[]> {
    return this.find({ where: { status: 'active' } });
  }

  /** Every organization's, still sealed: for the change of keys, which belongs to nobody in particular. */
  everySealed(): Promise<SealedSecrets[]> {
    return this.across.sql<SealedSecrets>(
      'SELECT endpoint_id, organization_id, sealed_secret, sealed_old_secret FROM webhook_endpoints',
    );
  }

  /** Leaves a row alone that was changed in the meantime. */
  async replaceSealed(row: SealedSecrets, secret: string, oldSecret: string | null): Promise<void> {
    await this.across.transaction(() =>
      this.across.sql(
        'UPDATE webhook_endpoints SET sealed_secret = ?, sealed_old_secret = ? WHERE endpoint_id = ? AND sealed_secret = ?',
        [secret, oldSecret, row.endpoint_id, row.sealed_secret],
      ),
    );
  }
}

@Injectable()
export class WebhookDeliveriesRepository extends TenantRepository<WebhookDeliveryEntity> {
  constructor(database: Database) {
    super(database, WebhookDeliveryEntity);
  }

  ofEndpoint(endpointId: string, query: PageQuery): Promise<Page<WebhookDeliveryEntity>> {
    return this.page(query, { endpointId });
  }

  told(endpointId: string, eventKey: string): Promise<WebhookDeliveryEntity | null> {
    return this.findOne({ endpointId, eventKey });
  }

  one(endpointId: string, id: string): Promise<WebhookDeliveryEntity | null> {
    return this.findOne({ endpointId, id });
  }
}
