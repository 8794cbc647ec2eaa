import { Column, Index, PrimaryColumn } from 'typeorm';
import { text, uuid } from '../../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../../kernel/database/tenant-table';
import type { Actor } from '../../../kernel/tenancy/context';
import { TenantEntity } from '../../../kernel/tenancy/tenant.repository';

/** One move of a sign, in the words of that day: listings and chatbots may be gone or renamed later. */
@TenantTable('sign_moves')
@TenantReference('SignEntity', 'signId')
@Index(['organizationId', 'signId', 'createdAt'])
export class SignMoveEntity extends TenantEntity {
  @PrimaryColumn({ name: 'move_id', ...uuid })
  id!: string;

  @Column({ name: 'sign_id', ...uuid })
  signId!: string;

  @Column({ name: 'actor', ...text(20) })
  actor!: Actor['kind'];

  @Column({ name: 'actor_id', ...text(64) })
  actorId!: string;

  @Column({ name: 'actor_name', ...text(200) })
  actorName!: string;

  @Column({ name: 'from_address', ...text(400) })
  fromAddress!: string;

  @Column({ name: 'to_address', ...text(400) })
  toAddress!: string;

  @Column({ name: 'from_bot', ...text(80) })
  fromBot!: string;

  @Column({ name: 'to_bot', ...text(80) })
  toBot!: string;

  @Column({ name: 'from_place', ...text(200) })
  fromPlace!: string;

  @Column({ name: 'to_place', ...text(200) })
  toPlace!: string;

  @Column({ name: 'note', ...text(300) })
  note!: string;
}
