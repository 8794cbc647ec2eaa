import { Column, PrimaryColumn, Unique } from 'typeorm';
import { longText, moment, text, uuid, whole } from '../database/columns';
import { TenantTable } from '../database/tenant-table';
import { TenantEntity } from '../tenancy/tenant.repository';

/** One `Idempotency-Key` of an organization on one route, and the answer it got. */
@TenantTable('idempotency_keys')
@Unique(['organizationId', 'route', 'key'])
export class IdempotencyKeyEntity extends TenantEntity {
  /** Also the id of the operation: stays the same however often it is tried. */
  @PrimaryColumn({ name: 'idempotency_id', ...uuid })
  id!: string;

  @Column({ name: 'route', ...text(200) })
  route!: string;

  @Column({ name: 'idempotency_key', ...text(255) })
  key!: string;

  @Column({ name: 'body_hash', ...text(64) })
  bodyHash!: string;

  /** Who is working on it; null when the last try ended without an answer to keep. */
  @Column({ name: 'lease', ...uuid, nullable: true })
  lease!: string | null;

  @Column({ name: 'lease_until', ...moment, nullable: true })
  leaseUntil!: string | null;

  @Column({ name: 'answer_status', ...whole, nullable: true })
  answerStatus!: number | null;

  /** Sealed: an answer may hold what only its receiver should see. */
  @Column({ name: 'answer', ...longText, nullable: true })
  answer!: string | null;
}
