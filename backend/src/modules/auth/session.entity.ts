import { Column, Index, PrimaryColumn } from 'typeorm';
import { moment, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/**
 * One signed-in browser or client. Its refresh token is derived from `seed` and `generation` with
 * the server's key, so the table alone yields no token.
 */
@TenantTable('sessions')
@TenantReference('UserEntity', 'userId')
@Index(['organizationId', 'userId'])
export class SessionEntity extends TenantEntity {
  @PrimaryColumn({ name: 'session_id', ...uuid })
  id!: string;

  @Column({ name: 'user_id', ...uuid })
  userId!: string;

  @Column({ name: 'seed', ...text(64) })
  seed!: string;

  /** How often the refresh token was rotated. */
  @Column({ name: 'generation', ...whole })
  generation!: number;

  @Column({ name: 'rotated_at', ...moment })
  rotatedAt!: string;

  @Column({ name: 'expires_at', ...moment })
  expiresAt!: string;

  @Column({ name: 'last_used_at', ...moment })
  lastUsedAt!: string;

  @Column({ name: 'user_agent', ...text(300) })
  userAgent!: string;
}
