import { Column, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '../../kernel/access/permissions';
import { flag, moment, text, uuid, whole } from '../../kernel/database/columns';
import { TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** A person of a brokerage who signs in. */
@TenantTable('users')
@Unique(['email'])
export class UserEntity extends TenantEntity {
  @PrimaryColumn({ name: 'user_id', ...uuid })
  id!: string;

  @Column({ name: 'first_name', ...text(80) })
  firstName!: string;

  @Column({ name: 'last_name', ...text(80) })
  lastName!: string;

  /** Lower case. */
  @Column({ name: 'email', ...text(254) })
  email!: string;

  /** E.164; shown to visitors. */
  @Column({ name: 'phone', nullable: true, ...text(16) })
  phone!: string | null;

  /** Of the picture visitors see, new with every upload. */
  @Column({ name: 'portrait_id', nullable: true, ...uuid })
  portraitId!: string | null;

  @Column({ name: 'password_hash', ...text(200) })
  passwordHash!: string;

  @Column({ name: 'role', ...text(20) })
  role!: Role;

  /** Gets a turn when a lead or a visitor belongs to nobody in particular. */
  @Column({ name: 'takes_leads', ...flag })
  takesLeads!: boolean;

  /** The last turn this person had; who has the lowest number is next. */
  @Column({ name: 'lead_turn', ...whole })
  leadTurn!: number;

  @Column({ name: 'last_login_at', nullable: true, ...moment })
  lastLoginAt!: string | null;
}
