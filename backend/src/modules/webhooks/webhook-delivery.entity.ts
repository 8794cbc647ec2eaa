import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { longText, moment, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { WebhookEvent } from './webhook-events';

export const deliveryStatuses = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** One event on its way to one endpoint, and how the last try went. Its id is the `webhook-id` of every try. */
@TenantTable('webhook_deliveries')
@TenantReference('WebhookEndpointEntity', 'endpointId')
@Index(['organizationId', 'endpointId', 'createdAt'])
@Unique(['organizationId', 'endpointId', 'eventKey'])
export class WebhookDeliveryEntity extends TenantEntity {
  @PrimaryColumn({ name: 'delivery_id', ...uuid })
  id!: string;

  @Column({ name: 'endpoint_id', ...uuid })
  endpointId!: string;

  @Column({ name: 'event', ...text(40) })
  event!: WebhookEvent;

  /** Makes telling an event twice to one endpoint impossible. */
  @Column({ name: 'event_key', ...text(36) })
  eventKey!: string;

  /** The body, byte for byte as it is signed and sent. */
  @Column({ name: 'payload', ...longText })
  payload!: string;

  @Column({ name: 'status', ...text(16) })
  status!: DeliveryStatus;

  @Column({ name: 'attempts', ...whole })
  attempts!: number;

  @Column({ name: 'response_status', nullable: true, ...whole })
  responseStatus!: number | null;

  @Column({ name: 'duration_ms', nullable: true, ...whole })
  durationMs!: number | null;

  /** The beginning of what the receiver answered. */
  @Column({ name: 'response', nullable: true, ...longText })
  response!: string | null;

  @Column({ name: 'error', nullable: true, ...text(300) })
  error!: string | null;

  @Column({ name: 'last_attempt_at', nullable: true, ...moment })
  lastAttemptAt!: string | null;

  @Column({ name: 'next_attempt_at', nullable: true, ...moment })
  nextAttemptAt!: string | null;
}
