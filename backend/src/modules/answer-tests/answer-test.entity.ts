import { Column, Index, PrimaryColumn } from 'typeorm';
import { json, longText, text, uuid } from '../../kernel/database/columns';
import { TenantReference, TenantTable } from '../../kernel/database/tenant-table';
import { TenantEntity } from '../../kernel/tenancy/tenant.repository';

/** `answer`: it must know, and say these facts; `refusal`: it must not answer. */
export const expectations = ['answer', 'refusal'] as const;
export type Expectation = (typeof expectations)[number];

/** A question with what a chatbot must make of it. */
@TenantTable('answer_tests')
@TenantReference('ChatbotEntity', 'botId')
@TenantReference('PropertyEntity', 'propertyId')
@Index(['organizationId', 'botId'])
@Index(['organizationId', 'propertyId'])
export class AnswerTestEntity extends TenantEntity {
  @PrimaryColumn({ name: 'test_id', ...uuid })
  id!: string;

  @Column({ name: 'bot_id', ...uuid })
  botId!: string;

  /** The listing that is looked at while it is asked. */
  @Column({ name: 'property_id', ...uuid, nullable: true })
  propertyId!: string | null;

  @Column({ name: 'question', ...longText })
  question!: string;

  @Column({ name: 'expects', ...text(16) })
  expects!: Expectation;

  /** Each must stand in the answer. */
  @Column({ name: 'facts', ...json })
  facts!: string[];
}
