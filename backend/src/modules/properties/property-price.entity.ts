import { Column, Index, PrimaryColumn } from 'typeorm';
import { decimal, text, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';
import type { PricePoint } from './property.types';

/** A price a listing had; rows are only ever added. */
@TenantTable('property_prices')
@TenantReference('PropertyEntity', 'propertyId')
@Index(['organizationId', 'propertyId'])
export class PropertyPriceEntity extends TenantEntity {
  @PrimaryColumn({ name: 'price_id', ...uuid })
  id!: string;

  @Column({ name: 'property_id', ...uuid })
  propertyId!: string;

  /** `YYYY-MM-DD` */
  @Column({ name: 'day', ...text(10) })
  day!: string;

  @Column({ name: 'price', ...decimal(12, 2) })
  price!: number;

  @Column({ name: 'event', ...text(20) })
  event!: PricePoint['event'];

  @Column({ name: 'source', ...text(40) })
  source!: string;
}
