import { Column, Index, PrimaryColumn } from 'typeorm';
import { moment, text, uuid, whole } from '../../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../../kernel/database/tenant-table';
import { TenantEntity } from '../../../kernel/tenancy/tenant.repository';

export const devices = ['phone', 'tablet', 'computer'] as const;
export type Device = (typeof devices)[number];

/** `scan`: opened by a camera or typed in; `click`: followed as a link from another page. */
export type VisitKind = 'scan' | 'click';

/** One visit by a printed code; nothing about the person. */
@TenantTable('qr_scans')
@TenantReference('QrCodeEntity', 'qrId')
@TenantReference('PropertyEntity', 'propertyId', 'NO ACTION')
@Index(['organizationId', 'qrId', 'createdAt'])
@Index(['organizationId', 'propertyId'])
export class QrScanEntity extends TenantEntity {
  @PrimaryColumn({ name: 'qr_scan_id', ...uuid })
  id!: string;

  @Column({ name: 'qr_id', ...uuid })
  qrId!: string;

  @Column({ name: 'device', ...text(20) })
  device!: Device;

  @Column({ name: 'kind', ...text(10), default: 'scan' })
  kind!: VisitKind;

  /** How often the code was opened within this visit. */
  @Column({ name: 'opened', ...whole, default: 1 })
  opened!: number;

  @Column({ name: 'last_opened_at', nullable: true, ...moment })
  lastOpenedAt!: string | null;

  /** Tells two devices apart for a day, and is forgotten after that. */
  @Column({ name: 'visitor_hash', nullable: true, ...text(64) })
  visitorHash!: string | null;

  /** The listing the sign showed then; null when there was none or it is gone. */
  @Column({ name: 'property_id', nullable: true, ...uuid })
  propertyId!: string | null;

  /** What the address said of the campaign it belongs to. */
  @Column({ name: 'utm_source', nullable: true, ...text(150) })
  utmSource!: string | null;

  @Column({ name: 'utm_medium', nullable: true, ...text(150) })
  utmMedium!: string | null;

  @Column({ name: 'utm_campaign', nullable: true, ...text(150) })
  utmCampaign!: string | null;
}
