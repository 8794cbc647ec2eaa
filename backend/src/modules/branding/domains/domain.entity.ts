import { Column, PrimaryColumn, Unique } from 'typeorm';
import { json, moment, text, uuid, whole } from '../../../kernel/database/columns';
import { TenantTable } from '../../../kernel/database/tenant-table';
import { TenantEntity } from '../../../kernel/tenancy/tenant.repository';
import type { DomainRecordView, DomainStatus } from './domain.dto';

/** An organization's claim to a host name; it has one at a time. */
@TenantTable('custom_domains')
@Unique(['organizationId'])
@Unique(['verifiedHost'])
export class DomainEntity extends TenantEntity {
  @PrimaryColumn({ name: 'domain_id', ...uuid })
  id!: string;

  /** ASCII, lower case. Several organizations may claim one name; only who controls its DNS gets it. */
  @Column({ name: 'host', ...text(253) })
  host!: string;

  /** The host again while the claim is proved, else null: unique, so the database itself lets only one have it. */
  @Column({ name: 'verified_host', nullable: true, ...text(253) })
  verifiedHost!: string | null;

  /** New for every claim: the record of a former owner proves nothing. */
  @Column({ name: 'token', ...text(64) })
  token!: string;

  @Column({ name: 'status', ...text(20) })
  status!: Exclude<DomainStatus, 'none'>;

  @Column({ name: 'records', ...json })
  records!: DomainRecordView[];

  @Column({ name: 'error', nullable: true, ...text(500) })
  error!: string | null;

  /** Scheduled checks in a row that found a proved claim's record missing. */
  @Column({ name: 'missed_checks', ...whole })
  missedChecks!: number;

  @Column({ name: 'next_check_at', ...moment })
  nextCheckAt!: string;

  @Column({ name: 'last_checked_at', nullable: true, ...moment })
  lastCheckedAt!: string | null;

  @Column({ name: 'verified_at', nullable: true, ...moment })
  verifiedAt!: string | null;
}
