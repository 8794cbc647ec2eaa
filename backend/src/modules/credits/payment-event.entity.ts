import { Column, PrimaryColumn, Unique } from 'typeorm';
import { text, uuid } from '../../kernel/database/columns';
import { TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** A message of the payment provider that has been acted on. */
@TenantTable('payment_events')
@Unique(['organizationId', 'eventId'])
export class PaymentEventEntity extends TenantEntity {
  @PrimaryColumn({ name: 'payment_event_id', ...uuid })
  id!: string;

  @Column({ name: 'event_id', ...text(255) })
  eventId!: string;

  @Column({ name: 'kind', ...text(20) })
  kind!: string;
}
