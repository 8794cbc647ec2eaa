import { Column, Index, PrimaryColumn } from 'typeorm';
import { moment, text, uuid } from '../../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../../kernel/database/tenant-table';
import { TenantEntity } from '../../../kernel/tenancy/tenant.repository';

/** `answer`: the chatbot goes on answering; `similar`: homes like it; `agent`: the way to the agent. */
export const soldChoices = ['answer', 'similar', 'agent'] as const;
export type WhenSold = (typeof soldChoices)[number];

/** A thing with a code on it: a yard sign, a flyer, a poster. It may move; what is printed on it never changes. */
@TenantTable('signs')
@TenantReference('ChatbotEntity', 'botId')
@TenantReference('PropertyEntity', 'propertyId', 'NO ACTION')
@Index(['organizationId', 'botId'])
@Index(['organizationId', 'propertyId'])
export class SignEntity extends TenantEntity {
  @PrimaryColumn({ name: 'sign_id', ...uuid })
  id!: string;

  @Column({ name: 'label', ...text(120) })
  label!: string;

  /** Where it stands, in the team's own words. */
  @Column({ name: 'place', ...text(200) })
  place!: string;

  @Column({ name: 'bot_id', ...uuid })
  botId!: string;

  /** Null without a listing and when it is gone. */
  @Column({ name: 'property_id', nullable: true, ...uuid })
  propertyId!: string | null;

  @Column({ name: 'when_sold', ...text(20) })
  whenSold!: WhenSold;

  @Column({ name: 'moved_at', nullable: true, ...moment })
  movedAt!: string | null;

  /** It leaves the API; its code goes on working. */
  @Column({ name: 'deleted_at', nullable: true, ...moment })
  deletedAt!: string | null;
}
