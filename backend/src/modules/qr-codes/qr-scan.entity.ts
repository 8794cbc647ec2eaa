import { Column, Index, PrimaryColumn } from 'typeorm';
import { text, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

export const devices = ['phone', 'tablet', 'computer'] as const;
export type Device = (typeof devices)[number];

/** One opening of a printed code; nothing about the person. */
@TenantTable('qr_scans')
@TenantReference('QrCodeEntity', 'qrId')
@Index(['organizationId', 'qrId', 'createdAt'])
export class QrScanEntity extends TenantEntity {
  @PrimaryColumn({ name: 'qr_scan_id', ...uuid })
  id!: string;

  @Column({ name: 'qr_id', ...uuid })
  qrId!: string;

  @Column({ name: 'device', ...text(20) })
  device!: Device;
}
