import { Column, Index, PrimaryColumn, Unique } from 'typeorm';
import { moment, text, uuid, whole } from '../../kernel/database/columns';
import { TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { PriceKind } from './prices';

/** Credits set aside for work that is going on. The open ones sum up to the organization's `held_credits`. */
@TenantTable('credit_holds')
@Unique(['organizationId', 'key'])
@Index(['organizationId', 'status', 'expiresAt'])
export class CreditHoldEntity extends TenantEntity {
  @PrimaryColumn({ name: 'hold_id', ...uuid })
  id!: string;

  @Column({ name: 'hold_key', ...text(200) })
  key!: string;

  @Column({ name: 'kind', ...text(40) })
  kind!: PriceKind;

  /** What is still set aside. */
  @Column({ name: 'amount', ...whole })
  amount!: number;

  @Column({ name: 'status', ...text(10) })
  status!: 'open' | 'settled' | 'released';

  @Column({ name: 'related_entity_id', nullable: true, ...text(100) })
  relatedEntityId!: string | null;

  @Column({ name: 'description', ...text(300) })
  description!: string;

  @Column({ name: 'expires_at', ...moment })
  expiresAt!: string;
}
