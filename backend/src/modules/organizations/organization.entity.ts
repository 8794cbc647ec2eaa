import { Column, Entity, PrimaryColumn } from 'typeorm';
import { json, moment, text, uuid, whole } from '../../kernel/database/columns';

/** A brokerage: the tenant itself. */
@Entity('organizations')
export class OrganizationEntity {
  @PrimaryColumn({ name: 'org_id', ...uuid })
  id!: string;

  @Column({ name: 'org_name', ...text(160) })
  name!: string;

  @Column({ name: 'contact_email', ...text(254) })
  contactEmail!: string;

  @Column({ name: 'phone', nullable: true, ...text(40) })
  phone!: string | null;

  @Column({ name: 'licence_number', nullable: true, ...text(120) })
  licenceNumber!: string | null;

  /** The settled balance; only the credits module changes it, together with the ledger. */
  @Column({ name: 'current_credits', ...whole })
  currentCredits!: number;

  /** Sum of open holds; only the credits module changes it. */
  @Column({ name: 'held_credits', ...whole })
  heldCredits!: number;

  @Column({ name: 'subscription_plan', ...text(40) })
  subscriptionPlan!: string;

  /** Only the branding module reads and writes what is in it. */
  @Column({ name: 'branding_config', ...json })
  brandingConfig!: Record<string, unknown>;

  @Column({ name: 'created_at', ...moment })
  createdAt!: string;
}
