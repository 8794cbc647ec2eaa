import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { longText, moment, text, uuid } from '../../kernel/database/columns';

/** A mail that was not sent because no SMTP server is configured. */
@Entity('outbox_mails')
@Index(['organizationId', 'createdAt'])
export class OutboxMailEntity {
  @PrimaryColumn({ name: 'mail_id', ...uuid })
  id!: string;

  /** Null for mails about nobody's organization in particular, such as a new password. */
  @Column({ name: 'organization_id', nullable: true, ...uuid })
  organizationId!: string | null;

  @Column({ name: 'to_address', ...text(320) })
  toAddress!: string;

  @Column({ name: 'subject', ...text(500) })
  subject!: string;

  @Column({ name: 'text', ...longText })
  text!: string;

  @Column({ name: 'created_at', ...moment })
  createdAt!: string;
}
