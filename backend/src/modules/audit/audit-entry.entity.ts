import { Column, PrimaryColumn, Unique } from 'typeorm';
import { longText, text, uuid, whole } from '../../kernel/database/columns';
import { TenantTable } from '../../kernel/database/tenant-table';
import type { Actor } from '../../kernel/tenancy/context';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** Who changed what. Each entry's hash covers the one before it, so an edited or missing entry shows. */
@TenantTable('audit_entries')
@Unique(['organizationId', 'sequence'])
export class AuditEntryEntity extends TenantEntity {
  @PrimaryColumn({ name: 'audit_id', ...uuid })
  id!: string;

  /** 1, 2, 3 … within the organization. */
  @Column({ name: 'sequence', ...whole })
  sequence!: number;

  @Column({ name: 'actor', ...text(20) })
  actor!: Actor['kind'];

  @Column({ name: 'actor_id', ...text(64) })
  actorId!: string;

  @Column({ name: 'actor_name', ...text(200) })
  actorName!: string;

  /** The operation's name in the OpenAPI document, e.g. `Chatbots_create`. */
  @Column({ name: 'action', ...text(80) })
  action!: string;

  /** The permission's noun, e.g. `chatbots`. */
  @Column({ name: 'entity', ...text(40) })
  entity!: string;

  @Column({ name: 'entity_id', nullable: true, ...uuid })
  entityId!: string | null;

  /** Which fields were sent; never their values, which may be secrets or personal. */
  @Column({ name: 'summary', ...longText })
  summary!: string;

  @Column({ name: 'previous_hash', ...text(64) })
  previousHash!: string;

  @Column({ name: 'hash', ...text(64) })
  hash!: string;
}
