import { Column, PrimaryColumn } from 'typeorm';
import { json, longText, moment, text, uuid } from '../../kernel/database/columns';
import { TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { WebhookEvent } from './webhook-events';

export const endpointStatuses = ['active', 'off'] as const;
export type EndpointStatus = (typeof endpointStatuses)[number];

/** An address of the organization's own that wants to hear what happens. */
@TenantTable('webhook_endpoints')
export class WebhookEndpointEntity extends TenantEntity {
  @PrimaryColumn({ name: 'endpoint_id', ...uuid })
  id!: string;

  @Column({ name: 'url', ...text(2048) })
  url!: string;

  @Column({ name: 'description', ...text(200) })
  description!: string;

  /** Which events it wants; empty: all of them. */
  @Column({ name: 'events', ...json })
  events!: WebhookEvent[];

  @Column({ name: 'status', ...text(16) })
  status!: EndpointStatus;

  /** The signing secret, sealed by the vault for this organization and endpoint. */
  @Column({ name: 'sealed_secret', ...longText })
  sealedSecret!: string;

  /** The secret before the last rotation; still signs, beside the new one, until `oldSecretUntil`. */
  @Column({ name: 'sealed_old_secret', nullable: true, ...longText })
  sealedOldSecret!: string | null;

  @Column({ name: 'old_secret_until', nullable: true, ...moment })
  oldSecretUntil!: string | null;

  /** Since when nothing has arrived there; null while it works. */
  @Column({ name: 'failing_since', nullable: true, ...moment })
  failingSince!: string | null;

  /** Why the platform switched it off; null when a person did. */
  @Column({ name: 'off_reason', nullable: true, ...text(300) })
  offReason!: string | null;
}

/** What the ciphertext is tied to: in another row it does not open. */
export const bindingOf = (organizationId: string, endpointId: string): string =>
  `webhooks:${organizationId}:${endpointId}`;
