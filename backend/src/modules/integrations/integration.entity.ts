import { Column, PrimaryColumn, Unique } from 'typeorm';
import { longText, moment, text, uuid } from '../../kernel/database/columns';
import { TenantTable } from '../../kernel/database/tenant-table';
import type { ServiceName } from '../../kernel/secrets';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** An organization's own keys for one outside service. */
@TenantTable('integrations')
@Unique(['organizationId', 'service'])
export class IntegrationEntity extends TenantEntity {
  @PrimaryColumn({ name: 'integration_id', ...uuid })
  id!: string;

  @Column({ name: 'service', ...text(20) })
  service!: ServiceName;

  /** The values as JSON, sealed by the vault for this organization and service. */
  @Column({ name: 'sealed_values', ...longText })
  sealedValues!: string;

  @Column({ name: 'updated_at', ...moment })
  updatedAt!: string;
}

/** What the ciphertext is tied to: in another organization's row it does not open. */
export const bindingOf = (organizationId: string, service: string): string =>
  `integrations:${organizationId}:${service}`;
