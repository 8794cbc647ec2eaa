import { Column } from 'typeorm';
import { flag, longText, text } from '../../kernel/database/columns';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** How a home would be paid for. */
export const financings = ['cash', 'preapproved', 'needs_loan', 'undecided'] as const;
export type Financing = (typeof financings)[number];

/** What somebody said of themselves in the contact form; null: did not say. */
export abstract class ContactEntity extends TenantEntity {
  @Column({ name: 'name', ...text(120) })
  name!: string;

  @Column({ name: 'email', nullable: true, ...text(254) })
  email!: string | null;

  /** E.164. */
  @Column({ name: 'phone', nullable: true, ...text(24) })
  phone!: string | null;

  @Column({ name: 'message', nullable: true, ...longText })
  message!: string | null;

  @Column({ name: 'timeline', nullable: true, ...text(80) })
  timeline!: string | null;

  @Column({ name: 'financing', nullable: true, ...text(20) })
  financing!: Financing | null;

  /** Has an agent of their own. */
  @Column({ name: 'represented', nullable: true, ...flag })
  represented!: boolean | null;
}
