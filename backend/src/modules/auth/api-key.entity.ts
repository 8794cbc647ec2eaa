import { Column, PrimaryColumn, Unique } from 'typeorm';
import type { Permission } from '../../kernel/access/permissions';
import { json, moment, text, uuid } from '../../kernel/database/columns';
import { TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** A key with which another system speaks for the organization; stored as a hash only. */
@TenantTable('api_keys')
@Unique(['keyHash'])
export class ApiKeyEntity extends TenantEntity {
  @PrimaryColumn({ name: 'api_key_id', ...uuid })
  id!: string;

  @Column({ name: 'name', ...text(80) })
  name!: string;

  @Column({ name: 'scopes', ...json })
  scopes!: Permission[];

  /** The key's first characters, by which a person recognises it. */
  @Column({ name: 'prefix', ...text(20) })
  prefix!: string;

  @Column({ name: 'key_hash', ...text(64) })
  keyHash!: string;

  @Column({ name: 'expires_at', nullable: true, ...moment })
  expiresAt!: string | null;

  @Column({ name: 'last_used_at', nullable: true, ...moment })
  lastUsedAt!: string | null;
}
