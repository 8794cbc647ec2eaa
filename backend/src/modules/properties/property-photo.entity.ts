import { Column, Index, PrimaryColumn } from 'typeorm';
import { json, text, uuid, whole } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** One photograph; its id is random and public, its files are `photos/<id>-<width>.webp`. */
@TenantTable('property_photos')
@TenantReference('PropertyEntity', 'propertyId')
@Index(['organizationId', 'propertyId'])
export class PropertyPhotoEntity extends TenantEntity {
  @PrimaryColumn({ name: 'photo_id', ...uuid })
  id!: string;

  @Column({ name: 'property_id', ...uuid })
  propertyId!: string;

  @Column({ name: 'caption', ...text(200) })
  caption!: string;

  @Column({ name: 'position', ...whole })
  position!: number;

  /** The widths in pixels it is kept in, the smallest first. */
  @Column({ name: 'widths', ...json })
  widths!: number[];

  /** Where it was fetched from; null when somebody uploaded it. */
  @Column({ name: 'source_url', nullable: true, ...text(2048) })
  sourceUrl!: string | null;
}
