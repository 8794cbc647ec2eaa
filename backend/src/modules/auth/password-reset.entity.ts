import { Column, PrimaryColumn, Unique } from 'typeorm';
import { moment, text, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** A mailed link with which a forgotten password is replaced; goes away when used. */
@TenantTable('password_resets')
@TenantReference('UserEntity', 'userId')
@Unique(['tokenHash'])
export class PasswordResetEntity extends TenantEntity {
  @PrimaryColumn({ name: 'password_reset_id', ...uuid })
  id!: string;

  @Column({ name: 'user_id', ...uuid })
  userId!: string;

  @Column({ name: 'token_hash', ...text(64) })
  tokenHash!: string;

  @Column({ name: 'expires_at', ...moment })
  expiresAt!: string;
}
