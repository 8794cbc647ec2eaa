import { Column, PrimaryColumn } from 'typeorm';
import { uuid, whole } from '../../kernel/database/columns';
import { TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** An uploaded logo; the PNG itself is in the file store as `logos/<logo_id>.png`. */
@TenantTable('logos')
export class LogoEntity extends TenantEntity {
  @PrimaryColumn({ name: 'logo_id', ...uuid })
  id!: string;

  @Column({ name: 'size_bytes', ...whole })
  sizeBytes!: number;
}
