import { Column, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '../../kernel/access/permissions';
import { moment, text, uuid } from '../../kernel/database/columns';
import { TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** An open invitation to join a brokerage; it goes away when accepted. */
@TenantTable('invitations')
@Unique(['tokenHash'])
export class InvitationEntity extends TenantEntity {
  @PrimaryColumn({ name: 'invitation_id', ...uuid })
  id!: string;

  @Column({ name: 'email', ...text(254) })
  email!: string;

  @Column({ name: 'role', ...text(20) })
  role!: Role;

  /** SHA-256 of the token in the mailed link. */
  @Column({ name: 'token_hash', ...text(64) })
  tokenHash!: string;

  @Column({ name: 'expires_at', ...moment })
  expiresAt!: string;
}
